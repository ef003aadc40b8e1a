package city.wufei.portal.reward;

import city.wufei.contracts.staff.StaffRedemption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a shop handed over in a month.
 *
 * @param lines the earliest first
 * @param more whether there is more than is listed
 */
record ShopStatement(String shop, YearMonth month, List<StaffRedemption> lines, boolean more) {

    /** What was handed over of a reward at a price. */
    record Sum(String name, int points, long number) {
        public long total() {
            return points * number;
        }
    }

    private record Kind(String reward, String name, int points) {}

    static ShopStatement of(String shop, YearMonth month, RewardCalls.Lines lines) {
        return new ShopStatement(
                shop,
                month,
                lines.lines().stream()
                        .sorted(Comparator.comparing(ShopStatement::at).thenComparing(StaffRedemption::id))
                        .toList(),
                lines.more());
    }

    /** By reward and price, in the order of names. */
    public List<Sum> sums() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Kind(line.reward(), line.rewardName(), line.points()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> new Sum(each.getKey().name(), each.getKey().points(), each.getValue()))
                .sorted(Comparator.comparing(Sum::name).thenComparingInt(Sum::points))
                .toList();
    }

    public long points() {
        return lines.stream().mapToLong(StaffRedemption::points).sum();
    }

    /** When it was handed over. */
    static Instant at(StaffRedemption line) {
        var ended = line.endedAt();
        return (ended == null ? line.reservedAt() : ended).toInstant();
    }
}
