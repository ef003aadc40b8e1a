package city.wufei.portal.notice;

import city.wufei.content.cell.NoticeItem;
import city.wufei.content.cell.PublicNotice;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.feed.Publications;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opening public notices and reading them. */
@Singleton
public class Notices {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A running notice that ends within this time is said to be closing. */
    public static final Duration CLOSING = Duration.ofDays(3);

    private final Transactions transactions;
    private final Cases cases;
    private final BatchRepository repository;
    private final Publications publications;
    private final PublicationFeed feed;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Notices(
            Transactions transactions,
            Cases cases,
            BatchRepository repository,
            Publications publications,
            PublicationFeed feed,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.repository = repository;
        this.publications = publications;
        this.feed = feed;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of opening a notice. */
    public sealed interface Opening {
        record Opened(Batch batch) implements Opening {}

        /** A chosen case is not waiting for a notice any more; nothing was opened. */
        record CaseMoved(String caseNumber) implements Opening {}
    }

    /** Decided cases that are on no notice yet. */
    List<Application> waiting(Transaction transaction, String district) {
        return cases.inState(transaction, district, CaseState.APPROVED);
    }

    /** Opens a notice of these cases, all of them or none, and publishes it. */
    public Opening open(Person person, Actor actor, String title, Term term, List<Application> chosen) {
        return open(person, actor, title, term, clock.instant(), chosen);
    }

    /** As {@link #open(Person, Actor, String, Term, List)}, of a notice that was opened at that moment; for demonstrations. */
    public Opening open(
            Person person, Actor actor, String title, Term term, Instant opensAt, List<Application> chosen) {
        try {
            return transactions.inTransaction(transaction -> {
                var batch = batch(person.district(), title, term, opensAt);
                repository.insert(transaction, batch, person.id());
                chosen.forEach(application -> add(transaction, person, actor, batch, application));
                publications.publish(transaction, draft(transaction, batch));
                var subject = Subject.of("notice", batch.id(), title);
                audit.record(transaction, actor, "notice.open", subject, null, Map.of("closesAt", batch.closesAt()));
                return new Opening.Opened(batch);
            });
        } catch (Moved moved) {
            return new Opening.CaseMoved(moved.number);
        }
    }

    private void add(Transaction transaction, Person person, Actor actor, Batch batch, Application application) {
        var outcome = cases.take(
                transaction,
                person,
                actor,
                application,
                CaseAction.OPEN_NOTICE,
                Note.toApplicant(batch.title()),
                Set.of(Need.ON_NOTICE));
        if (!(outcome instanceof Outcome.Taken)) {
            throw new Moved(application.number());
        }
        repository.add(transaction, batch, application.id());
    }

    private Batch batch(String district, String title, Term term, Instant opensAt) {
        return new Batch(
                district, ids.next(), title, true, term.workingDays(), term.minutes(), opensAt, term.closesAt());
    }

    /** Publishes a running notice as it is now. */
    void publishAgain(Transaction transaction, Batch batch) {
        publications.publish(transaction, draft(transaction, batch));
    }

    private Draft draft(Transaction transaction, Batch batch) {
        var items = entries(transaction, batch).stream()
                .map(entry -> new NoticeItem(entry.organisation(), entry.type(), entry.subdistrict()))
                .toList();
        var opensOn = LocalDate.ofInstant(batch.opensAt(), ZONE);
        var notice =
                new PublicNotice(batch.number(), batch.district(), batch.title(), opensOn, batch.closesAt(), items);
        return Draft.of(Kind.NOTICE, notice.id(), notice.district(), notice);
    }

    public Optional<Batch> ofCase(Transaction transaction, Application application) {
        return repository.ofCase(transaction, application.district(), application.id());
    }

    /** The notice that announced a designation; an old one may be gone. */
    public Optional<Batch> announcing(Certificate certificate) {
        return transactions.inTransaction(
                transaction -> repository.find(transaction, certificate.district(), certificate.batchId()));
    }

    public List<Batch> ofDistrict(Transaction transaction, String district) {
        return repository.ofDistrict(transaction, district);
    }

    /** A district's notices that run now, the next to close first. */
    List<Batch> running(String district) {
        return transactions.inTransaction(transaction -> repository.running(transaction, district, clock.instant()));
    }

    /** The office's table of its notices. Filter {@code state}: {@code open}, {@code closing} (within 3 days) or {@code ended}. */
    PageOf<Batch> search(String district, TableQuery query) {
        return transactions.inTransaction(
                transaction -> repository.search(transaction, district, query, clock.instant()));
    }

    public Optional<Batch> find(Transaction transaction, String district, String number) {
        return Ids.parse(number).flatMap(id -> repository.find(transaction, district, id));
    }

    public List<NoticeEntry> entries(Transaction transaction, Batch batch) {
        return repository.entries(transaction, batch).stream()
                .sorted(NoticeEntry.order(NoticeEntry::type, NoticeEntry::organisation))
                .toList();
    }

    /** Those of the notices, by their ids, that rest on a standard that is an example. */
    Set<Long> examples(Transaction transaction, List<Batch> batches) {
        var library = feed.library();
        return repository.standards(transaction, batches).stream()
                .filter(each -> each.standard().in(library).example())
                .map(BatchRepository.BatchStandard::batchId)
                .collect(Collectors.toSet());
    }

    /** Rolls the opening back. */
    private static final class Moved extends RuntimeException {
        private final String number;

        Moved(String number) {
            super(number, null, false, false);
            this.number = number;
        }
    }
}
