package city.wufei.portal.assessment;

import city.wufei.content.id.Ids;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.scoresheet.Answer;
import city.wufei.portal.scoresheet.ScoreSheet;
import city.wufei.portal.scoresheet.ScoreSheets;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assessors and their sheets. An assessor sees nothing of the case before declaring to be free of conflict, and nothing of the
 * others' sheets at all; the last one to hand in passes the case on to the decision.
 */
@Singleton
public class Assessments {
    private final Transactions transactions;
    private final Cases cases;
    private final SeatRepository seats;
    private final ScoreSheets sheets;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Assessments(
            Transactions transactions,
            Cases cases,
            SeatRepository seats,
            ScoreSheets sheets,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.seats = seats;
        this.sheets = sheets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody of the assessors' pool. */
    public record Assessor(long id, String name) {}

    /** What became of handing in. */
    sealed interface HandIn {
        record Done() implements HandIn {}

        /** Handed in before, or stood aside. */
        record NotNow() implements HandIn {}

        /** Items are not filled in; their ids. */
        record Missing(List<String> items) implements HandIn {}
    }

    public List<Seat> ofCase(Transaction transaction, Application application) {
        return seats.ofCase(transaction, application.district(), application.id());
    }

    List<Seat> ofAssessor(Transaction transaction, Person person) {
        return seats.ofAssessor(transaction, person.district(), person.id());
    }

    /** The assessor's own seat; anybody else's is not there. */
    Optional<Seat> own(Transaction transaction, Person person, String number) {
        return Ids.parse(number)
                .flatMap(id -> seats.find(transaction, person.district(), id))
                .filter(seat -> seat.assessorId() == person.id());
    }

    public ScoreSheet sheet(Transaction transaction, Seat seat, Standard standard) {
        return sheets.read(transaction, seat.district(), seat.id(), standard);
    }

    /** What each of the assessors has to do, in their order. */
    public List<Load> loads(Application application, List<Person> assessors) {
        var known = transactions
                .inTransaction(
                        transaction -> seats.loads(transaction, application.district(), application.organisationId()))
                .stream()
                .collect(Collectors.toMap(Load::assessorId, load -> load));
        return assessors.stream()
                .map(each -> known.getOrDefault(each.id(), Load.none(each.id())))
                .toList();
    }

    /**
     * Gives the assessors a seat each; those who have one keep it.
     *
     * @param dueOn until when they are asked to hand in
     */
    public Outcome assign(
            Person person, Actor actor, Application seen, List<Assessor> assessors, Optional<LocalDate> dueOn) {
        return transactions.inTransaction(transaction -> {
            var met = assessors.isEmpty() ? Set.<Need>of() : Set.of(Need.ASSESSORS);
            var note = Note.ofOffice(
                    String.join("、", assessors.stream().map(Assessor::name).toList()));
            var outcome = cases.take(transaction, person, actor, seen, CaseAction.ASSIGN, note, met);
            if (outcome instanceof Outcome.Taken) {
                assessors.forEach(assessor -> seats.insert(transaction, seat(seen, assessor, dueOn), person.id()));
            }
            return outcome;
        });
    }

    /** Declares no conflict; the case opens to the assessor. */
    boolean declareFree(Actor actor, Seat seat) {
        return declare(actor, seat, SeatState.DECLARED, "");
    }

    /** Stands aside, also after having begun: the case closes to the assessor and the office is told. */
    boolean standAside(Actor actor, Seat seat, String conflict) {
        return declare(actor, seat, SeatState.DECLINED, conflict);
    }

    private boolean declare(Actor actor, Seat seat, SeatState to, String conflict) {
        if (seat.state() != SeatState.ASKED && !(seat.state() == SeatState.DECLARED && to == SeatState.DECLINED)) {
            return false;
        }
        return transactions.inTransaction(transaction -> {
            cases.hold(transaction, seat.district(), seat.applicationId());
            if (seats.declare(transaction, seat, to, conflict, clock.instant()) != 1) {
                return false;
            }
            var action = to == SeatState.DECLINED ? "assessment.stand-aside" : "assessment.declare-free";
            audit.record(transaction, actor, action, subject(seat), Map.of("state", seat.state()), Map.of("state", to));
            return true;
        });
    }

    /** Saves a section; empty when the seat is not open for writing, false when a newer version is there. */
    Optional<Boolean> saveSection(Actor actor, Seat seat, String section, int version, Map<String, Answer> answers) {
        return transactions.inTransaction(transaction -> seats.write(transaction, seat) == 1
                ? Optional.of(
                        sheets.save(transaction, seat.district(), seat.id(), section, version, answers, actor.name()))
                : Optional.empty());
    }

    /** Keeps the opinion of a sheet that is not handed in yet; false when it is. */
    boolean saveOpinion(Seat seat, String opinion) {
        return transactions.inTransaction(transaction -> seats.opinion(transaction, seat, opinion)) == 1;
    }

    /** Hands the sheet in for good. */
    HandIn handIn(Person person, Actor actor, Seat seat, Standard standard, String opinion) {
        return transactions.inTransaction(transaction -> {
            var application = cases.hold(transaction, seat.district(), seat.applicationId())
                    .orElseThrow();
            var sheet = sheets.read(transaction, seat.district(), seat.id(), standard);
            var missing = sheet.problems();
            if (!missing.isEmpty()) {
                return new HandIn.Missing(
                        missing.stream().map(problem -> problem.id()).toList());
            }
            var verdict = sheet.verdict();
            var done = seats.handIn(transaction, seat, opinion, verdict.total(), verdict.passed(), clock.instant());
            if (done != 1) {
                return new HandIn.NotNow();
            }
            var after = Map.of("score", verdict.total(), "passed", verdict.passed());
            audit.record(transaction, actor, "assessment.hand-in", subject(seat), null, after);
            completeIfLast(transaction, person, actor, application);
            return new HandIn.Done();
        });
    }

    private void completeIfLast(Transaction transaction, Person person, Actor actor, Application application) {
        var open = ofCase(transaction, application).stream().anyMatch(seat -> !seat.isHandedIn() && !seat.isDeclined());
        if (!open) {
            var met = Set.of(Need.ALL_HANDED_IN);
            cases.take(transaction, person, actor, application, CaseAction.COMPLETE_ASSESSMENT, Note.ofOffice(""), met);
        }
    }

    private Seat seat(Application application, Assessor assessor, Optional<LocalDate> dueOn) {
        return new Seat(
                application.district(),
                ids.next(),
                application.id(),
                assessor.id(),
                assessor.name(),
                SeatState.ASKED,
                "",
                "",
                dueOn,
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private static Subject subject(Seat seat) {
        return Subject.of("application", seat.applicationId(), Ids.text(seat.applicationId()));
    }
}
