package city.wufei.portal.audit;

import city.wufei.content.json.Json;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what staff did. An entry joins the transaction of the deed: both are there or neither is. Entries of a district are
 * chained by SHA-256, so that changing or removing one breaks every later one.
 */
@Singleton
public class Audit {
    private final AuditRepository repository;
    private final Clock clock;

    Audit(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Records a deed as the last step of its transaction (the chain's head stays locked until the commit).
     *
     * @param action the deed as a message key under {@code audit.action.}, such as {@code person.disable}
     * @param before what it was, as any value that can be written as JSON; null where there was nothing
     * @param after what it is now; null where nothing is left
     */
    public void record(
            Transaction transaction,
            Actor actor,
            String action,
            Subject subject,
            @Nullable Object before,
            @Nullable Object after) {
        var head = repository.takeHead(transaction, actor.district());
        var entry = new AuditEntry(
                actor.district(),
                head.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                action,
                subject,
                json(before),
                json(after),
                head.hash());
        repository.append(transaction, entry);
    }

    private static Optional<String> json(@Nullable Object value) {
        return Optional.ofNullable(value).map(Json::canonical);
    }
}
