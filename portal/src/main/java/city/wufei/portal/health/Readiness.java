package city.wufei.portal.health;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.DatabaseUnavailable;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Ready once the publications were read and while the database answers. */
@Singleton
@io.micronaut.management.health.indicator.annotation.Readiness
final class Readiness implements HealthIndicator {
    private static final String NAME = "portal";

    private final PublicationFeed feed;
    private final Transactions transactions;
    private final ExecutorService executor;

    Readiness(
            PublicationFeed feed, Transactions transactions, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.feed = feed;
        this.transactions = transactions;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(executor, this::result);
    }

    private HealthResult result() {
        var up = feed.isReady() && databaseAnswers();
        return HealthResult.builder(NAME, up ? HealthStatus.UP : HealthStatus.DOWN)
                .build();
    }

    private boolean databaseAnswers() {
        try {
            return transactions.inTransaction(transaction -> transaction.count("SELECT 1")) == 1;
        } catch (DatabaseUnavailable | DatabaseFailed gone) {
            return false;
        }
    }
}
