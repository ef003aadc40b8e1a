package city.wufei.portal.assessment;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.Cases;
import city.wufei.portal.evidence.Evidence;
import city.wufei.portal.evidence.EvidenceShelf;
import city.wufei.portal.identity.Person;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.scoresheet.Answer;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.ScoreSheet;
import city.wufei.portal.scoresheet.ScoreSheets;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an assessor sees of a case: who it is before the declaration, the whole of it after, and never another's sheet. */
@Singleton
class SeatFiles {
    private final Transactions transactions;
    private final Assessments assessments;
    private final Cases cases;
    private final Organisations organisations;
    private final ScoreSheets sheets;
    private final EvidenceShelf shelf;
    private final PublicationFeed feed;

    SeatFiles(
            Transactions transactions,
            Assessments assessments,
            Cases cases,
            Organisations organisations,
            ScoreSheets sheets,
            EvidenceShelf shelf,
            PublicationFeed feed) {
        this.transactions = transactions;
        this.assessments = assessments;
        this.cases = cases;
        this.organisations = organisations;
        this.sheets = sheets;
        this.shelf = shelf;
        this.feed = feed;
    }

    /** A seat and who it is about: all that is needed to know a conflict. */
    record Line(Seat seat, Application application, Organisation organisation, Standard standard) {}

    /** A seat with the case open. */
    record SeatFile(Line line, ScoreSheet sheet, ScoreSheet self, List<Evidence> evidence) {
        public Seat seat() {
            return line.seat();
        }

        public List<Evidence> beside(String itemId) {
            return evidence.stream()
                    .filter(each -> each.criterionId().equals(itemId) && !each.isRemoved())
                    .toList();
        }

        /** What the applicant says about an item. */
        public Answer selfAnswer(Section section, Item item) {
            return self.answer(section, item);
        }

        public boolean isWritable() {
            return seat().state() == SeatState.DECLARED;
        }
    }

    List<Line> ofAssessor(Person person) {
        return transactions.inTransaction(transaction -> lines(transaction, person));
    }

    private List<Line> lines(Transaction transaction, Person person) {
        var seats = assessments.ofAssessor(transaction, person);
        var ids = seats.stream().map(Seat::applicationId).collect(Collectors.toSet());
        var applications = cases.find(transaction, person.district(), ids);
        var applicants = organisations.find(
                transaction,
                person.district(),
                applications.values().stream().map(Application::organisationId).collect(Collectors.toSet()));
        return seats.stream()
                .map(seat -> {
                    var application = Objects.requireNonNull(applications.get(seat.applicationId()));
                    var organisation = Objects.requireNonNull(applicants.get(application.organisationId()));
                    return new Line(
                            seat,
                            application,
                            organisation,
                            application.standard().in(feed.library()));
                })
                .toList();
    }

    Optional<Line> line(Person person, String number) {
        return transactions.inTransaction(
                transaction -> assessments.own(transaction, person, number).map(seat -> line(transaction, seat)));
    }

    /** Only after the declaration. */
    Optional<SeatFile> open(Person person, String number) {
        return transactions.inTransaction(transaction -> assessments
                .own(transaction, person, number)
                .filter(seat -> seat.state() == SeatState.DECLARED || seat.isHandedIn())
                .map(seat -> file(transaction, line(transaction, seat))));
    }

    private Line line(Transaction transaction, Seat seat) {
        var application =
                cases.find(transaction, seat.district(), seat.applicationId()).orElseThrow();
        var organisation = organisations
                .find(transaction, seat.district(), application.organisationId())
                .orElseThrow();
        return new Line(seat, application, organisation, application.standard().in(feed.library()));
    }

    private SeatFile file(Transaction transaction, Line line) {
        var application = line.application();
        return new SeatFile(
                line,
                assessments.sheet(transaction, line.seat(), line.standard()),
                sheets.read(transaction, application.district(), application.id(), line.standard()),
                shelf.of(transaction, application));
    }
}
