package city.wufei.appapi.ledger;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.points.Expiry;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends terms of points and proves the books, district by district. Several instances may do so at once: nothing is done twice. */
@Singleton
final class LedgerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);

    private final Expiry expiry;
    private final LedgerProofs proofs;
    private final Districts districts;
    private final DifferingAccounts differing;

    LedgerWatch(Expiry expiry, LedgerProofs proofs, Districts districts, DifferingAccounts differing) {
        this.expiry = expiry;
        this.proofs = proofs;
        this.districts = districts;
        this.differing = differing;
    }

    @Scheduled(initialDelay = "12m", fixedDelay = "1h")
    void watch() {
        var found = 0;
        for (var district : districts.library().districts()) {
            try {
                expiry.settle(district.id());
                found += proofs.prove(district.id());
            } catch (DatabaseUnavailable gone) {
                LOG.warn("The books of {} are looked at in an hour: {}", district.id(), gone.getMessage());
            }
        }
        differing.were(found);
    }
}
