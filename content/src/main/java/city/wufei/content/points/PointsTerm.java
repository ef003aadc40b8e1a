package city.wufei.content.points;

import java.time.LocalDate;

/**
 * A term of points: what was earned before {@code keptFrom} can be used up to {@code end}.
 *
 * @param end the last day on which the term's points can be used
 * @param keptFrom what was earned on this day or later lasts beyond the end
 */
public record PointsTerm(LocalDate end, LocalDate keptFrom) {

    public PointsTerm {
        if (keptFrom.isAfter(end)) {
            throw new IllegalArgumentException("points of the term that just began do not end with the last one");
        }
    }

    /**
     * How much of a balance ends with a term. Spending uses the oldest points first, so that what is left of those earned since is
     * at most all of them, and whatever the balance has beyond is older.
     *
     * @param earnedSince what was earned from {@code keptFrom} on, whether it was spent or not
     * @return 0 to the balance
     */
    public static int ending(int balance, long earnedSince) {
        return (int) Math.max(0, balance - Math.max(0, earnedSince));
    }
}
