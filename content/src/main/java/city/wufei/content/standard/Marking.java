package city.wufei.content.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Turns the mark on one criterion into points. */
final class Marking {
    private Marking() {}

    /** Whether this is the kind of mark that the rule takes, and names only tiers and features that exist. */
    static boolean fits(Rule rule, Mark mark) {
        return switch (rule) {
            case Rule.AllOrNothing ignored -> mark instanceof Mark.Met;
            case Rule.Tiers tiers ->
                mark instanceof Mark.TierChosen(int tier)
                        && tier < tiers.tiers().size();
            case Rule.Deduct ignored -> mark instanceof Mark.Findings;
            case Rule.Count ignored -> mark instanceof Mark.Occurrences;
            case Rule.Ratio ignored -> mark instanceof Mark.Measured;
            case Rule.Features features ->
                mark instanceof Mark.FeaturesMet met
                        && met.features().stream()
                                .allMatch(at -> at < features.features().size());
        };
    }

    /** Whether the criterion is left out of its group. */
    static boolean isLeftOut(Criterion criterion, @Nullable Mark mark) {
        return criterion.notApplicable() && mark instanceof Mark.NotApplicable;
    }

    /** The points of a criterion, from 0 to all of them; 0 when nothing is marked or the mark does not fit. */
    static BigDecimal points(Criterion criterion, @Nullable Mark mark, Settings settings) {
        BigDecimal points = criterion.points();
        return switch (criterion.rule()) {
            case Rule.AllOrNothing ignored -> mark instanceof Mark.Met(boolean met) && met ? points : BigDecimal.ZERO;
            case Rule.Features features -> isMet(features, mark) ? points : BigDecimal.ZERO;
            case Rule.Ratio ratio ->
                mark instanceof Mark.Measured(BigDecimal value)
                        ? Points.share(points, value, ratio.target(), settings)
                        : BigDecimal.ZERO;
            case Rule.Tiers tiers ->
                mark instanceof Mark.TierChosen(int tier) && fits(tiers, mark)
                        ? rounded(tiers.tiers().get(tier).points(), points, settings)
                        : BigDecimal.ZERO;
            case Rule.Deduct deduct ->
                mark instanceof Mark.Findings(int count)
                        ? rounded(points.subtract(times(deduct.perFinding(), count)), points, settings)
                        : BigDecimal.ZERO;
            case Rule.Count counted ->
                mark instanceof Mark.Occurrences(int count)
                        ? rounded(times(counted.perOccurrence(), count), points, settings)
                        : BigDecimal.ZERO;
        };
    }

    /** Whether at least so many features as the rule asks for are met. */
    static boolean isMet(Rule.Features rule, @Nullable Mark mark) {
        return mark instanceof Mark.FeaturesMet met
                && fits(rule, met)
                && met.features().size() >= rule.atLeast();
    }

    private static BigDecimal times(BigDecimal points, int count) {
        return points.multiply(BigDecimal.valueOf(count));
    }

    private static BigDecimal rounded(BigDecimal earned, BigDecimal points, Settings settings) {
        return Points.share(points, earned.max(BigDecimal.ZERO), points, settings);
    }
}
