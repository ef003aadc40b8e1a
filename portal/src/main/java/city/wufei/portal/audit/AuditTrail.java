package city.wufei.portal.audit;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.AuditRepository.Filter;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Newest first; the filters {@code action}, {@code organisation}, {@code from} and {@code until} (days in Asia/Shanghai, both included). */
    PageOf<AuditRepository.Stored> search(String district, TableQuery query) {
        return transactions.inTransaction(transaction -> {
            var organisation = query.filter("organisation").strip();
            var filter = new Filter(
                    query.text(),
                    query.filter("action"),
                    startOf(query.filter("from"), 0),
                    startOf(query.filter("until"), 1),
                    organisation,
                    organisation.isEmpty()
                            ? List.of()
                            : repository.casesOf(transaction, district, organisation).stream()
                                    .map(Ids::text)
                                    .toList());
            return repository.search(transaction, district, filter, query);
        });
    }

    /** Whose the cases are that the entries speak of. */
    Map<String, String> organisations(String district, List<AuditRepository.Stored> entries) {
        var ids = entries.stream()
                .map(stored -> stored.entry().subject())
                .filter(subject -> subject.kind().equals("application"))
                .flatMap(subject -> Ids.parse(subject.id()).stream())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : transactions.inTransaction(transaction -> repository.organisations(transaction, district, ids));
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
