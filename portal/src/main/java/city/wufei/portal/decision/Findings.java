package city.wufei.portal.decision;

import city.wufei.content.standard.Level;
import city.wufei.content.standard.Standard;
import city.wufei.content.standard.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the assessors' sheets come to together.
 *
 * @param score the mean of the totals, rounded as the standard says
 * @param spread the highest total less the lowest
 * @param passes whether the mean reaches the pass line and no sheet failed a gate
 */
public record Findings(
        BigDecimal score, BigDecimal spread, boolean passes, boolean gateFailed, int failing, Optional<Level> level) {

    /**
     * What the sheets together come to.
     *
     * @param verdicts of the sheets handed in, at least one
     */
    public static Findings of(Standard standard, List<Verdict> verdicts) {
        var totals = verdicts.stream().map(Verdict::total).toList();
        var settings = standard.settings();
        var score = totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), MathContext.DECIMAL64)
                .setScale(settings.scale(), settings.rounding());
        var highest = totals.stream().max(Comparator.naturalOrder()).orElseThrow();
        var lowest = totals.stream().min(Comparator.naturalOrder()).orElseThrow();
        var gateFailed =
                verdicts.stream().flatMap(verdict -> verdict.gates().stream()).anyMatch(gate -> !gate.passed());
        var passes = !gateFailed && score.compareTo(settings.passLine()) >= 0;
        var failing =
                (int) verdicts.stream().filter(verdict -> !verdict.passed()).count();
        return new Findings(
                score,
                highest.subtract(lowest),
                passes,
                gateFailed,
                failing,
                passes ? level(standard, score) : Optional.empty());
    }

    private static Optional<Level> level(Standard standard, BigDecimal score) {
        return standard.levels().stream()
                .filter(level -> score.compareTo(level.from()) >= 0)
                .max(Comparator.comparing(Level::from));
    }
}
