package city.wufei.portal.notice;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.decision.Decisions;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.organisation.Contact;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes in against units on a running notice, and taking a unit out of it, which is then decided again. */
@Singleton
class Objections {
    private final Transactions transactions;
    private final Cases cases;
    private final Decisions decisions;
    private final BatchRepository batches;
    private final ObjectionRepository repository;
    private final Notices notices;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Objections(
            Transactions transactions,
            Cases cases,
            Decisions decisions,
            BatchRepository batches,
            ObjectionRepository repository,
            Notices notices,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.decisions = decisions;
        this.batches = batches;
        this.repository = repository;
        this.notices = notices;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known about a notice beside itself. */
    record File(List<NoticeEntry> entries, List<Objection> objections, List<Removal> removals) {
        /** What was said about a unit. */
        public long about(long applicationId) {
            return objections.stream()
                    .filter(each -> each.applicationId() == applicationId)
                    .count();
        }
    }

    File of(Batch batch) {
        return transactions.inTransaction(transaction -> new File(
                batches.entries(transaction, batch),
                repository.of(transaction, batch),
                repository.removals(transaction, batch)));
    }

    /** Keeps an objection. The trail says that one came and about whom; who wrote it and what stays with the office. */
    void keep(Actor actor, Batch batch, NoticeEntry entry, LocalDate receivedOn, Contact objector, String text) {
        transactions.run(transaction -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var objection =
                    new Objection(ids.next(), entry.applicationId(), receivedOn, objector, text, actor.name(), now);
            repository.add(transaction, batch, objection);
            var subject = Subject.of("application", entry.applicationId(), Ids.text(entry.applicationId()));
            audit.record(transaction, actor, "notice.objection", subject, null, Map.of("receivedOn", receivedOn));
        });
    }

    /**
     * Takes a unit out of a running notice: the case is decided again, and what residents read names it no more. The step's
     * guard lets it be either this or the designation at the end.
     */
    Outcome takeOff(Person person, Actor actor, Batch batch, NoticeEntry entry, String reason) {
        return transactions.inTransaction(transaction -> {
            var seen = cases.hold(transaction, batch.district(), entry.applicationId())
                    .orElseThrow();
            if (!clock.instant().isBefore(batch.closesAt())) {
                return new Outcome.NotNow(seen); // its end has come, and the clock is about to say so
            }
            var outcome = cases.take(
                    transaction,
                    person,
                    actor,
                    seen,
                    CaseAction.TAKE_OFF_NOTICE,
                    Note.toApplicant(reason),
                    Set.of(Need.REASONS));
            if (outcome instanceof Outcome.Taken(Application taken)) {
                decisions.withdraw(transaction, taken);
                batches.remove(transaction, batch, taken.id());
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                var removal = new Removal(taken.id(), entry.organisation(), reason, actor.name(), now);
                repository.add(transaction, batch, removal);
                notices.publishAgain(transaction, batch);
            }
            return outcome;
        });
    }
}
