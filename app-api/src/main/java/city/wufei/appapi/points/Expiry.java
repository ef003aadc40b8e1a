package city.wufei.appapi.points;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.points.PointsRules;
import city.wufei.content.points.PointsTerm;
import city.wufei.content.publication.Published;
import city.wufei.contracts.points.PointsExpiring;
import city.wufei.contracts.points.PointsReason;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes points away that were not used by the end of their term, and says so before. What is spent is taken from the oldest. */
@Singleton
public final class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final int BATCH = 500;

    private final ExpiryRepository repository;
    private final PointsRepository points;
    private final Districts districts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    /** The last term that all accounts were gone through for, by district: nobody goes through them every hour. */
    private final Map<String, LocalDate> done = new ConcurrentHashMap<>();

    Expiry(
            ExpiryRepository repository,
            PointsRepository points,
            Districts districts,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.points = points;
        this.districts = districts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Settles the accounts of a district for the term that ended last: each account in a transaction of its own and once, however often
     * this runs, is broken off, or runs elsewhere at the same time.
     *
     * @return from how many accounts something was taken
     */
    public int settle(String district) {
        return districts
                .library()
                .pointsRules(district)
                .flatMap(rules -> rules.document()
                        .endedBefore(today())
                        .filter(term -> !term.end().equals(done.get(district)))
                        .map(term -> settle(district, term, rules)))
                .orElse(0);
    }

    /** What ends soon of a balance, once the notice of it has begun. Joins the caller's transaction. */
    Optional<PointsExpiring> noticed(String district, long resident, int balance) {
        return districts
                .library()
                .pointsRules(district)
                .flatMap(rules -> rules.document().noticedOn(today()))
                .map(term -> new PointsExpiring(ending(district, resident, term, balance), term.end()))
                .filter(ending -> ending.points() > 0);
    }

    private int settle(String district, PointsTerm term, Published<PointsRules> rules) {
        var taken = 0;
        var after = 0L;
        for (var batch = unsettled(district, term, after); !batch.isEmpty(); batch = unsettled(district, term, after)) {
            for (var resident : batch) {
                taken += transactions.inTransaction(() -> settle(district, resident, term, rules)) ? 1 : 0;
            }
            after = batch.getLast();
        }
        done.put(district, term.end());
        LOG.info("Points of {} that ended on {} were taken from {} accounts", district, term.end(), taken);
        return taken;
    }

    private List<Long> unsettled(String district, PointsTerm term, long after) {
        return transactions.read(() -> repository.unsettled(district, term.end(), after, BATCH));
    }

    private boolean settle(String district, long resident, PointsTerm term, Published<PointsRules> rules) {
        if (repository.settle(district, resident, term.end()) == 0) {
            return false; // somebody else did, or the resident is gone
        }
        var balance = points.heldBalance(district, resident).orElse(0);
        var ending = ending(district, resident, term, balance);
        if (ending == 0 || points.debit(district, resident, ending) == 0) {
            return false;
        }
        var id = ids.next();
        points.enter(new EntryRow(
                district,
                id,
                resident,
                -ending,
                EntryRow.word(PointsReason.EXPIRY),
                id,
                rules.reference(),
                DistrictTime.millis(clock.instant()),
                Account.EXPIRY.word(),
                null,
                null));
        return true;
    }

    private int ending(String district, long resident, PointsTerm term, int balance) {
        var from = Ids.firstAt(term.keptFrom().atStartOfDay(DistrictTime.ZONE).toInstant());
        return balance == 0 ? 0 : PointsTerm.ending(balance, points.earnedSince(district, resident, from));
    }

    private LocalDate today() {
        return DistrictTime.day(clock.instant());
    }
}
