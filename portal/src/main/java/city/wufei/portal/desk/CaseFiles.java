package city.wufei.portal.desk;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.ReadableCases;
import city.wufei.portal.assessment.Assessments;
import city.wufei.portal.assessment.Seat;
import city.wufei.portal.decision.Decision;
import city.wufei.portal.decision.Decisions;
import city.wufei.portal.decision.Findings;
import city.wufei.portal.evidence.Evidence;
import city.wufei.portal.evidence.EvidenceShelf;
import city.wufei.portal.identity.Person;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Overtaken.Meanwhile;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.ScoreSheet;
import city.wufei.portal.scoresheet.ScoreSheets;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.screening.Screening;
import city.wufei.portal.screening.Screenings;
import city.wufei.portal.selfassessment.CaseProgress;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that the desk sees of one case. */
@Singleton
class CaseFiles {
    private final Transactions transactions;
    private final ReadableCases cases;
    private final DeskAccess access;
    private final Organisations organisations;
    private final ScoreSheets sheets;
    private final EvidenceShelf shelf;
    private final Screenings screenings;
    private final Assessments assessments;
    private final Decisions decisions;
    private final CaseProgress progress;
    private final PublicationFeed feed;

    CaseFiles(
            Transactions transactions,
            ReadableCases cases,
            DeskAccess access,
            Organisations organisations,
            ScoreSheets sheets,
            EvidenceShelf shelf,
            Screenings screenings,
            Assessments assessments,
            Decisions decisions,
            CaseProgress progress,
            PublicationFeed feed) {
        this.transactions = transactions;
        this.cases = cases;
        this.access = access;
        this.organisations = organisations;
        this.sheets = sheets;
        this.shelf = shelf;
        this.screenings = screenings;
        this.assessments = assessments;
        this.decisions = decisions;
        this.progress = progress;
        this.feed = feed;
    }

    /**
     * A case's file.
     *
     * @param sheets what each assessor has handed in, by seat
     * @param hasAssessed whether the one who reads had a seat on the case
     */
    record CaseFile(
            Application application,
            Organisation organisation,
            Standard standard,
            ScoreSheet sheet,
            List<Evidence> evidence,
            List<Screening> screenings,
            List<Seat> seats,
            Map<Seat, ScoreSheet> sheets,
            Optional<Findings> findings,
            Optional<Decision> decision,
            boolean hasAssessed) {

        public List<Evidence> beside(String itemId) {
            return evidence.stream()
                    .filter(each -> each.criterionId().equals(itemId) && !each.isRemoved())
                    .toList();
        }

        /** The items of a section that claim something without the evidence that the standard asks for. */
        public List<Item> withoutEvidence(Section section) {
            return sheet.withoutEvidence(section, Evidence.itemsWithFiles(evidence));
        }

        /** The same for the whole sheet. */
        public List<Item> withoutEvidence() {
            return sheet.sections().stream()
                    .flatMap(section -> withoutEvidence(section).stream())
                    .toList();
        }

        public boolean canComplete() {
            return seats.stream().anyMatch(Seat::isHandedIn)
                    && seats.stream().allMatch(seat -> seat.isHandedIn() || seat.isDeclined());
        }
    }

    /** A case of the desk's own district that was handed in; any other is not there. */
    Optional<CaseFile> find(Person person, String number) {
        return transactions.inTransaction(transaction -> cases.find(transaction, person, number)
                .filter(application -> access.mayRead(transaction, person, application))
                .map(application -> file(transaction, person, application)));
    }

    /** What was done in the case while somebody had its file open, and where it stands. */
    Meanwhile meanwhile(CaseFile file, Locale language) {
        var application = file.application();
        return new Meanwhile("/desk/cases/" + application.number(), progress.latest(application, language));
    }

    private CaseFile file(Transaction transaction, Person person, Application application) {
        var standard = application.standard().in(feed.library());
        var seats = assessments.ofCase(transaction, application);
        var handedIn = new LinkedHashMap<Seat, ScoreSheet>();
        seats.stream()
                .filter(Seat::isHandedIn)
                .forEach(seat -> handedIn.put(seat, assessments.sheet(transaction, seat, standard)));
        return new CaseFile(
                application,
                organisations
                        .find(transaction, application.district(), application.organisationId())
                        .orElseThrow(),
                standard,
                sheets.read(transaction, application.district(), application.id(), standard),
                shelf.of(transaction, application),
                screenings.of(transaction, application),
                seats,
                handedIn,
                decisions.findings(transaction, application, standard),
                decisions.of(transaction, application),
                decisions.hasAssessed(transaction, person, application));
    }
}
