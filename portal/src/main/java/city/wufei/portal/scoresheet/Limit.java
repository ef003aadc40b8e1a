package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Mark;
import city.wufei.content.standard.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The most that may be typed for a counted or measured item. What is beyond is a slip of the keyboard: a percentage over 100,
 * a 13th month of a year, or a number ten times as high as the one that already decides all of the points.
 *
 * @param most the highest number taken
 * @param decisive the number from which on the points do not change any more
 */
public record Limit(BigDecimal most, BigDecimal decisive) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";
    /** Months are counted within the last year: every standard that counts them says "近12个月". */
    private static final String MONTHS = "个月";

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** The limit of a rule that takes a number; empty for the others. */
    static Optional<Limit> of(Rule rule, BigDecimal points) {
        return switch (rule) {
            case Rule.Deduct deduct -> Optional.of(counted(points, deduct.perFinding()));
            case Rule.Count count -> Optional.of(counted(points, count.perOccurrence()));
            case Rule.Ratio ratio -> Optional.of(measured(ratio));
            case Rule.AllOrNothing all -> Optional.empty();
            case Rule.Tiers tiers -> Optional.empty();
            case Rule.Features features -> Optional.empty();
        };
    }

    private static Limit counted(BigDecimal points, BigDecimal each) {
        var decisive = points.divide(each, 0, RoundingMode.CEILING);
        return new Limit(decisive.movePointRight(1).max(HUNDRED), decisive);
    }

    private static Limit measured(Rule.Ratio ratio) {
        var most = switch (ratio.unit()) {
            case PERCENT -> ratio.target().max(HUNDRED);
            case MONTHS -> ratio.target().max(YEAR);
            default -> ratio.target().movePointRight(1);
        };
        return new Limit(most, ratio.target());
    }

    boolean isExceededBy(Mark mark) {
        return switch (mark) {
            case Mark.Findings findings -> isExceededBy(BigDecimal.valueOf(findings.count()));
            case Mark.Occurrences occurrences -> isExceededBy(BigDecimal.valueOf(occurrences.count()));
            case Mark.Measured measured -> isExceededBy(measured.value());
            case Mark.Met met -> false;
            case Mark.TierChosen tier -> false;
            case Mark.FeaturesMet features -> false;
            case Mark.NotApplicable not -> false;
        };
    }

    private boolean isExceededBy(BigDecimal number) {
        return number.compareTo(most) > 0;
    }

    /** The highest number as people write it. */
    public String text() {
        return most.stripTrailingZeros().toPlainString();
    }
}
