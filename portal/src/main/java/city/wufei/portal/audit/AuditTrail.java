package city.wufei.portal.audit;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.AuditRepository.Filter;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
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
    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    private final Transactions transactions;
    private final AuditRepository repository;
    private final List<SubjectNames> names;

    AuditTrail(Transactions transactions, AuditRepository repository, List<SubjectNames> names) {
        this.transactions = transactions;
        this.repository = repository;
        this.names = List.copyOf(names);
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
                    named(transaction, district, organisation));
            return repository.search(transaction, district, filter, named(transaction, district, query.text()), query);
        });
    }

    private List<String> named(Transaction transaction, String district, String text) {
        return names.stream()
                .flatMap(each -> each.idsNamed(transaction, district, text).stream())
                .toList();
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
            return day.length() != LENGTH_OF_A_DAY // years beyond 9999 are longer, and no database stores them
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
