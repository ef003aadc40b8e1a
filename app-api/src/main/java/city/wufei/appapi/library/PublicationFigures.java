package city.wufei.appapi.library;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows how often what this instance shows has changed, and how long ago; up to which publication it has read, and how long
 * ago it last could: instances that differ have lost the feed.
 */
@Singleton
final class PublicationFigures {

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Counter changes;
    private volatile @Nullable Instant changed;

    PublicationFigures(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        this.changes = Counter.builder("wufei.publications.changes").register(metrics);
        TimeGauge.builder("wufei.publications.age", this, TimeUnit.MILLISECONDS, PublicationFigures::ageMillis)
                .register(metrics);
    }

    /** Shows the feed's place and age. Seqs are larger than what a double holds exactly, so the place is a time. */
    void show(PublicationFeed feed) {
        TimeGauge.builder("wufei.publications.newest", feed, TimeUnit.MILLISECONDS, PublicationFigures::newestMillis)
                .register(metrics);
        TimeGauge.builder("wufei.publications.read.age", feed, TimeUnit.MILLISECONDS, this::readAgeMillis)
                .register(metrics);
    }

    void changed() {
        changed = clock.instant();
        changes.increment();
    }

    private double ageMillis() {
        return since(changed);
    }

    private static double newestMillis(PublicationFeed feed) {
        return feed.seq() == 0 ? Double.NaN : Ids.madeAt(feed.seq()).toEpochMilli();
    }

    private double readAgeMillis(PublicationFeed feed) {
        return since(feed.lastRead().orElse(null));
    }

    private double since(@Nullable Instant time) {
        return time == null
                ? Double.NaN
                : Duration.between(time, clock.instant()).toMillis();
    }
}
