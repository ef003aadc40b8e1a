package city.wufei.appapi.library;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows how often what this instance shows has changed, and how long ago: instances that differ have lost the feed. */
@Singleton
final class PublicationFigures {

    private final Clock clock;
    private final Counter changes;
    private volatile @Nullable Instant changed;

    PublicationFigures(MeterRegistry metrics, Clock clock) {
        this.clock = clock;
        this.changes = Counter.builder("wufei.publications.changes").register(metrics);
        TimeGauge.builder("wufei.publications.age", this, TimeUnit.MILLISECONDS, PublicationFigures::ageMillis)
                .register(metrics);
    }

    void changed() {
        changed = clock.instant();
        changes.increment();
    }

    private double ageMillis() {
        var last = changed;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis();
    }
}
