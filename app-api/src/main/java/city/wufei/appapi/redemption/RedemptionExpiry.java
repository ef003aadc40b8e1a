package city.wufei.appapi.redemption;

import city.wufei.appapi.transaction.DatabaseUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back, every few minutes, what nobody came for. Several instances may do so at once: each redemption ends once. */
@Singleton
final class RedemptionExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(RedemptionExpiry.class);
    private static final int BATCH = 500;

    /** What cannot be ended comes again with the next batch, so the batches of one run are counted. */
    private static final int MOST_BATCHES = 200;

    private final Redemptions redemptions;

    RedemptionExpiry(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "5m")
    void expire() {
        try {
            for (var i = 0; i < MOST_BATCHES && redemptions.expire(BATCH) == BATCH; i++) {
                LOG.debug("Ended a batch of redemptions");
            }
        } catch (DatabaseUnavailable gone) {
            LOG.warn("Expired redemptions wait for five minutes: {}", gone.getMessage());
        }
    }
}
