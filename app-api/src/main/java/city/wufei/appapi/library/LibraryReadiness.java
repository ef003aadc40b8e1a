package city.wufei.appapi.library;

import city.wufei.content.publication.PublicationFeed;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready as soon as the publications were read once, and there is a district; with the first all of the packs are there. */
@Singleton
@Readiness
final class LibraryReadiness implements HealthIndicator {

    private final PublicationFeed feed;

    LibraryReadiness(PublicationFeed feed) {
        this.feed = feed;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var status = feed.isReady() && !feed.library().districts().isEmpty() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(HealthResult.builder("library", status).build());
    }
}
