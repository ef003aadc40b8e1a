package city.wufei.portal.audit;

import city.wufei.portal.audit.AuditRepository.Filter;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the trail of a district for its page. */
@Singleton
class AuditTrail {
    private final Transactions transactions;
    private final AuditRepository repository;

    AuditTrail(Transactions transactions, AuditRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** Newest first; the filters {@code action}, {@code from} and {@code until} (days in Asia/Shanghai, both included). */
    PageOf<AuditRepository.Stored> search(String district, TableQuery query) {
        var filter = new Filter(
                query.text(),
                query.filter("action"),
                startOf(query.filter("from"), 0),
                startOf(query.filter("until"), 1));
        return transactions.inTransaction(transaction -> repository.search(transaction, district, filter, query));
    }

    private static Optional<Instant> startOf(String day, int daysLater) {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(Show.ZONE)
                            .toInstant());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
