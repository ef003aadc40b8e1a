package city.wufei.appapi.reward;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.content.district.District;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the stock of new rewards as their packs say. Several instances may do so at once: the first one's row counts. */
@Singleton
final class FirstStock {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStock.class);

    private final Stocks stocks;

    /** What needs no more asking. */
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    private final Districts districts;

    FirstStock(Stocks stocks, Districts districts) {
        this.stocks = stocks;
        this.districts = districts;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void begin() {
        try {
            districts.library().districts().stream().map(District::id).forEach(this::begin);
        } catch (DatabaseUnavailable gone) {
            LOG.warn("New rewards have no stock yet: {}", gone.getMessage());
        }
    }

    private void begin(String district) {
        for (var published : districts.library().rewards(district)) {
            var reward = published.document();
            if (reward.beginsWith() > 0 && !begun.contains(district + ' ' + reward.id())) {
                if (stocks.begin(district, reward.id(), reward.beginsWith())) {
                    LOG.info("The stock of {} of {} begins with {}", reward.id(), district, reward.beginsWith());
                }
                begun.add(district + ' ' + reward.id());
            }
        }
    }
}
