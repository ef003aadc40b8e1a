package city.wufei.appapi.library;

import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sorting.SortingIndex;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/**
 * Ready as soon as the publications were read once, there is a district (with the first all of the packs are there), and its guide can
 * guess; from then on, what is published later is served with the guesses of before.
 */
@Singleton
@Readiness
final class LibraryReadiness implements HealthIndicator {

    private final PublicationFeed feed;
    private volatile boolean wasReady;

    LibraryReadiness(PublicationFeed feed) {
        this.feed = feed;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        wasReady = wasReady || (feed.isReady() && isComplete(feed.library()));
        var status = wasReady ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(HealthResult.builder("library", status).build());
    }

    private static boolean isComplete(Library library) {
        return !library.districts().isEmpty()
                && library.districts().stream()
                        .allMatch(district -> library.index(district.id())
                                .map(SortingIndex::isPrepared)
                                .orElse(true));
    }
}
