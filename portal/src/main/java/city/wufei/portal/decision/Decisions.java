package city.wufei.portal.decision;

import city.wufei.content.standard.Level;
import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.assessment.Assessments;
import city.wufei.portal.assessment.Seat;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Deciding on assessed cases; whoever had a seat on the case, even one they left, does not decide it. */
@Singleton
public class Decisions {
    private final Transactions transactions;
    private final Cases cases;
    private final Assessments assessments;
    private final Clock clock;

    Decisions(Transactions transactions, Cases cases, Assessments assessments, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** What the office is shown: each assessor's sheet, and what they come to. Empty while nobody has handed in. */
    public Optional<Findings> findings(Transaction transaction, Application application, Standard standard) {
        var verdicts = assessments.ofCase(transaction, application).stream()
                .filter(Seat::isHandedIn)
                .map(seat -> assessments.sheet(transaction, seat, standard).verdict())
                .toList();
        return verdicts.isEmpty() ? Optional.empty() : Optional.of(Findings.of(standard, verdicts));
    }

    public Optional<Decision> of(Transaction transaction, Application application) {
        return transaction.first("""
                SELECT designate, level_id, score, reasons, decided_by, decided_at
                FROM decision WHERE district_id = ? AND application_id = ?
                """, Decisions::decision, application.district(), application.id());
    }

    /** Decides. Designating a case whose findings do not pass is not possible: {@link Need#ALL_HANDED_IN} stays unmet. */
    public Outcome decide(
            Person person, Actor actor, Application seen, Standard standard, boolean designate, String reasons) {
        return transactions.inTransaction(transaction -> {
            var findings = findings(transaction, seen, standard);
            if (findings.isEmpty() || (designate && !findings.get().passes())) {
                return new Outcome.Unmet(Set.of(Need.ALL_HANDED_IN));
            }
            var action = designate ? CaseAction.APPROVE : CaseAction.DECLINE;
            var met = met(transaction, person, seen, reasons);
            var outcome = cases.take(transaction, person, actor, seen, action, Note.toApplicant(reasons), met);
            if (outcome instanceof Outcome.Taken) {
                insert(transaction, seen, findings.get(), designate, reasons, person.id());
            }
            return outcome;
        });
    }

    /** Takes back what was decided, since the case is decided again; the case's history and the audit trail keep it. */
    public void withdraw(Transaction transaction, Application application) {
        transaction.update("""
                DELETE FROM decision WHERE district_id = ? AND application_id = ?
                """, application.district(), application.id());
    }

    /** Whether the person had a seat on the case. */
    public boolean hasAssessed(Transaction transaction, Person person, Application application) {
        return assessments.ofCase(transaction, application).stream().anyMatch(seat -> seat.assessorId() == person.id());
    }

    private Set<Need> met(Transaction transaction, Person person, Application seen, String reasons) {
        var met = new HashSet<Need>();
        if (!reasons.isBlank()) {
            met.add(Need.REASONS);
        }
        if (!hasAssessed(transaction, person, seen)) {
            met.add(Need.NOT_AN_ASSESSOR);
        }
        return met;
    }

    private void insert(
            Transaction transaction, Application seen, Findings findings, boolean designate, String reasons, long by) {
        transaction.update(
                """
                INSERT INTO decision (district_id, application_id, designate, level_id, score, reasons, decided_by, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                seen.district(),
                seen.id(),
                designate,
                designate ? findings.level().map(Level::id).orElse(null) : null,
                findings.score(),
                reasons,
                by,
                clock.instant());
    }

    private static Decision decision(Row row) {
        return new Decision(
                row.flag("designate"),
                row.optionalText("level_id"),
                row.decimal("score"),
                row.text("reasons"),
                row.number("decided_by"),
                row.instant("decided_at"));
    }
}
