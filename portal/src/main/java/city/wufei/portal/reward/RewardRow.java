package city.wufei.portal.reward;

import city.wufei.content.reward.Reward;
import city.wufei.contracts.staff.StaffRewardStock;
import java.util.Locale;
import java.util.Optional;

/**
 * A reward with its stock.
 *
 * @param reward empty where it is published no more, and codes of it may still be out
 * @param stock empty where it never had any, or app-api did not answer
 */
record RewardRow(String id, Optional<Reward> reward, Optional<StaffRewardStock> stock) {

    /** What it is called; its id where nobody says any more. */
    public String name() {
        return reward.map(Reward::name).orElse(id);
    }

    /** The total as it stands; 0 where there never was one. */
    public int total() {
        return stock.map(StaffRewardStock::total).orElse(0);
    }

    public int left() {
        return stock.map(StaffRewardStock::left).orElse(0);
    }

    int points() {
        return reward.map(Reward::points).orElse(Integer.MAX_VALUE);
    }

    /** Whether the words stand in the name or the id, in either case. */
    boolean matches(String words) {
        return (name() + "\n" + id).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
