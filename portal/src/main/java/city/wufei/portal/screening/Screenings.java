package city.wufei.portal.screening;

import city.wufei.content.calendar.NoCalendarForYear;
import city.wufei.content.calendar.WorkingDays;
import city.wufei.content.id.Ids;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the desk does with a new application: take it up, then accept it, return it for completion or reject it. */
@Singleton
public class Screenings {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Transactions transactions;
    private final Cases cases;
    private final ScreeningRepository repository;
    private final Ids ids;
    private final Clock clock;

    Screenings(Transactions transactions, Cases cases, ScreeningRepository repository, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Screening> of(Transaction transaction, Application application) {
        return repository.of(transaction, application);
    }

    public Outcome begin(Person person, Actor actor, Application seen) {
        return transactions.inTransaction(transaction ->
                cases.take(transaction, person, actor, seen, CaseAction.BEGIN_SCREENING, Note.NONE, Set.of()));
    }

    public Outcome accept(Person person, Actor actor, Application seen, Set<Check> checks) {
        var met = checks.containsAll(EnumSet.allOf(Check.class)) ? Set.of(Need.CHECKED) : Set.<Need>of();
        return screen(person, actor, seen, CaseAction.ACCEPT, checks, Note.NONE, met);
    }

    /**
     * Gives the application back with what is missing.
     *
     * @param dueOn from {@link #deadline}
     */
    public Outcome returnForCompletion(
            Person person, Actor actor, Application seen, Set<Check> checks, String items, LocalDate dueOn) {
        var met = items.isBlank() ? Set.of(Need.DEADLINE) : Set.of(Need.REASONS, Need.DEADLINE);
        return screen(
                person,
                actor,
                seen,
                CaseAction.RETURN,
                checks,
                Note.toApplicant(items).due(dueOn),
                met);
    }

    public Outcome reject(Person person, Actor actor, Application seen, Set<Check> checks, String reasons) {
        var met = reasons.isBlank() ? Set.<Need>of() : Set.of(Need.REASONS);
        return screen(person, actor, seen, CaseAction.REJECT, checks, Note.toApplicant(reasons), met);
    }

    /** The last day of a term that begins today; empty when the calendar of that year is not published yet. */
    public Optional<LocalDate> deadline(WorkingDays calendar, int workingDays) {
        try {
            return Optional.of(calendar.plus(LocalDate.now(clock.withZone(ZONE)), workingDays));
        } catch (NoCalendarForYear unknown) {
            return Optional.empty(); // the page says so beside the field
        }
    }

    private Outcome screen(
            Person person,
            Actor actor,
            Application seen,
            CaseAction action,
            Set<Check> checks,
            Note note,
            Set<Need> met) {
        return transactions.inTransaction(transaction -> {
            var outcome = cases.take(transaction, person, actor, seen, action, note, met);
            if (outcome instanceof Outcome.Taken) {
                repository.insert(
                        transaction,
                        seen,
                        ids.next(),
                        action,
                        checks,
                        note.text(),
                        note.dueOn(),
                        person.id(),
                        clock.instant());
            }
            return outcome;
        });
    }
}
