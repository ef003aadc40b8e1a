package city.wufei.appapi.reward;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.contracts.reward.RewardLeft;
import city.wufei.contracts.staff.StaffRewardStock;
import city.wufei.contracts.staff.StockChange;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * How many of each reward there are. All residents who take one go through one row, so a transaction comes to it last and holds it
 * for as short as can be.
 */
@Singleton
public final class Stocks {

    private final StockRepository repository;
    private final Districts districts;
    private final Transactions transactions;

    Stocks(StockRepository repository, Districts districts, Transactions transactions) {
        this.repository = repository;
        this.districts = districts;
        this.transactions = transactions;
    }

    /** Sets one aside, where one is left. Joins the caller's transaction, as its last write. */
    public boolean reserve(String district, String reward) {
        return repository.reserve(district, reward) == 1;
    }

    /** Puts one back that was set aside. Joins the caller's transaction, as its last write. */
    public void giveBack(String district, String reward) {
        expectOne(repository.giveBack(district, reward), district, reward);
    }

    /** Gives out one that was set aside. Joins the caller's transaction, as its last write. */
    public void handOver(String district, String reward) {
        expectOne(repository.handOver(district, reward), district, reward);
    }

    /** What staff see. */
    public List<StaffRewardStock> all(String district) {
        return transactions.read(() -> repository.stocks(district)).stream()
                .map(StockRow::shown)
                .toList();
    }

    /** Sets a stock that is as it was seen. */
    public StockOutcome set(String district, String reward, StockChange change) {
        return transactions.inTransaction(() -> {
            if (repository.set(district, reward, change.seen(), change.total()) == 1) {
                return new StockOutcome.Set(
                        repository.stock(district, reward).orElseThrow().shown());
            }
            return notSet(district, reward, change);
        });
    }

    /** What residents see. */
    List<RewardLeft> left(String district) {
        return transactions.read(() -> repository.stocks(district)).stream()
                .map(StockRow::left)
                .toList();
    }

    /** Begins a stock, unless there is one. */
    boolean begin(String district, String reward, int total) {
        return transactions.inTransaction(() -> repository.beginFirst(district, reward, total));
    }

    private StockOutcome notSet(String district, String reward, StockChange change) {
        var now = repository.stock(district, reward);
        if (now.isPresent()) {
            return now.get().total() == change.seen()
                    ? new StockOutcome.TooSmall(now.get().shown())
                    : new StockOutcome.Changed(now.get().shown());
        }
        if (districts.library().reward(district, reward).isEmpty()) {
            return new StockOutcome.NoSuchReward();
        }
        return change.seen() == 0 && repository.beginFirst(district, reward, change.total())
                ? new StockOutcome.Set(new StaffRewardStock(reward, change.total(), change.total(), 0, 0))
                : new StockOutcome.Changed(new StaffRewardStock(reward, 0, 0, 0, 0));
    }

    /** A row that does not add up is a bug, and takes the transaction back. */
    private static void expectOne(int changed, String district, String reward) {
        if (changed != 1) {
            throw new IllegalStateException("nothing of %s is reserved in %s".formatted(reward, district));
        }
    }
}
