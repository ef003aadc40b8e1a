package city.wufei.appapi.housekeeping;

import city.wufei.appapi.checkin.CheckIns;
import city.wufei.appapi.correction.Corrections;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.proposal.BarcodeProposals;
import city.wufei.appapi.search.SearchCounts;
import city.wufei.appapi.session.Sessions;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.appapi.transaction.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes expired rows once an hour, in small batches. Several instances may do so at once: they share the work. */
@Singleton
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final IdempotencyKeys keys;
    private final Sessions sessions;
    private final SearchCounts searches;
    private final Photos photos;
    private final BarcodeProposals proposals;
    private final Corrections corrections;
    private final CheckIns checkIns;
    private final Transactions transactions;

    Housekeeping(
            IdempotencyKeys keys,
            Sessions sessions,
            SearchCounts searches,
            Photos photos,
            BarcodeProposals proposals,
            Corrections corrections,
            CheckIns checkIns,
            Transactions transactions) {
        this.keys = keys;
        this.sessions = sessions;
        this.searches = searches;
        this.photos = photos;
        this.proposals = proposals;
        this.corrections = corrections;
        this.checkIns = checkIns;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void tidy() {
        try {
            removeAll(keys::removeOld);
            removeAll(sessions::removeExpired);
            removeAll(searches::removeOld);
            removeAll(photos::removeOld);
            removeAll(photos::removeDecided);
            removeAll(proposals::forgetPhotos);
            removeAll(corrections::forgetPhotos);
            removeAll(checkIns::removeOldCounts);
        } catch (DatabaseUnavailable gone) {
            LOG.warn("Expired rows stay for another hour: {}", gone.getMessage());
        }
    }

    private void removeAll(Supplier<Integer> batch) {
        while (transactions.inTransaction(batch) > 0) {
            LOG.debug("Removed a batch of expired rows");
        }
    }
}
