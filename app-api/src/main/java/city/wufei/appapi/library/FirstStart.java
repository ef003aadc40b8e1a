package city.wufei.appapi.library;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the table of publications, which the portal makes at its own first start, maybe after this app's. That is no
 * fault, so it is said once, and quietly; whatever else is wrong the feed says itself.
 */
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final PublicationTableRepository table;
    private final CountDownLatch closed = new CountDownLatch(1);

    FirstStart(PublicationTableRepository table) {
        this.table = table;
    }

    /** Calls back in a thread of its own, once the table may be there. */
    void whenTableIsThere(Runnable go) {
        Thread.ofVirtual().name("publication-table").start(() -> {
            if (waited()) {
                go.run();
            }
        });
    }

    void close() {
        closed.countDown();
    }

    private boolean waited() {
        try {
            var said = false;
            while (table.isAbsent()) {
                if (!said) {
                    LOG.info("Waiting for the portal to make the table of publications");
                    said = true;
                }
                if (closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return closed.getCount() > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
