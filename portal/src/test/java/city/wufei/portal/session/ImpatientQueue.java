package city.wufei.portal.session;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** A queue of one place in which nobody waits, for a portal that a test starts with it. */
@Singleton
@Replaces(LoginQueue.class)
@Requires(property = "test.impatient-logins", value = "true")
class ImpatientQueue extends LoginQueue {

    ImpatientQueue() {
        super(1, Duration.ZERO);
    }
}
