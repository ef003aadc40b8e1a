package city.wufei.portal.screening;

import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table screening: one row a round, read by case. */
@Singleton
class ScreeningRepository {
    void insert(
            Transaction transaction,
            Application application,
            long id,
            CaseAction outcome,
            Set<Check> checks,
            String reasons,
            Optional<LocalDate> dueOn,
            long by,
            Instant at) {
        transaction.update(
                """
                INSERT INTO screening (district_id, application_id, id, outcome, checks, reasons, due_on, screened_by,
                    screened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                application.district(),
                application.id(),
                id,
                outcome,
                checks.stream().map(Check::code).sorted().collect(Collectors.joining(",")),
                reasons,
                dueOn.orElse(null),
                by,
                at);
    }

    List<Screening> of(Transaction transaction, Application application) {
        return transaction.list(
                """
                SELECT outcome, checks, reasons, due_on, screened_at
                FROM screening WHERE district_id = ? AND application_id = ? ORDER BY id
                """,
                row -> new Screening(
                        row.text("outcome"),
                        Set.of(row.text("checks").split(",")),
                        row.text("reasons"),
                        row.optionalDate("due_on"),
                        row.instant("screened_at")),
                application.district(),
                application.id());
    }
}
