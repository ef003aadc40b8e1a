package city.wufei.appapi;

import city.wufei.content.id.Ids;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time, ids and chance, which everything else is given. */
@Factory
final class Beans {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Ids ids(Clock clock) {
        return Ids.tsid(clock);
    }

    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
