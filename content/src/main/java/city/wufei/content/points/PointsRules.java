package city.wufei.content.points;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * How long points last in a district. What a calendar year earns ends together, on 31 December.
 *
 * @param source where the term comes from
 * @param example 示例: not an official rule
 * @param endOfYearAfter points of a year end with the year that is so many later: 1 to 10; 1 gives each point a year or more
 * @param noticeDays for how many days before the end residents are told: 1 to 366
 * @param firstEnd no points end before this day, so that a new rule takes nothing away that was earned without it; a 31 December
 */
public record PointsRules(String source, boolean example, int endOfYearAfter, int noticeDays, LocalDate firstEnd) {

    /** The id of the one such document of a pack. */
    public static final String ID = "points";

    public PointsRules {
        if (endOfYearAfter < 1 || endOfYearAfter > 10 || noticeDays < 1 || noticeDays > 366) {
            throw new IllegalArgumentException("points last 1 to 10 years after theirs, and the notice 1 to 366 days");
        }
        if (!firstEnd.equals(endOf(firstEnd.getYear()))) {
            throw new IllegalArgumentException("points end on a 31 December");
        }
    }

    /** The term that ended last; empty while none did. */
    public Optional<PointsTerm> endedBefore(LocalDate today) {
        return term(today.getYear() - 1);
    }

    /** The term that ends next, from the day on which its notice begins. */
    public Optional<PointsTerm> noticedOn(LocalDate today) {
        return term(today.getYear()).filter(term -> !today.isBefore(term.end().minusDays(noticeDays)));
    }

    private Optional<PointsTerm> term(int year) {
        var end = endOf(year);
        return end.isBefore(firstEnd)
                ? Optional.empty()
                : Optional.of(new PointsTerm(end, LocalDate.of(year - endOfYearAfter + 1, Month.JANUARY, 1)));
    }

    private static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }
}
