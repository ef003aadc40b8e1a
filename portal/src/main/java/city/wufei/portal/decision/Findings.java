package city.wufei.portal.decision;

import city.wufei.content.standard.Level;
import city.wufei.content.standard.Lift;
import city.wufei.content.standard.Reason;
import city.wufei.content.standard.Standard;
import city.wufei.content.standard.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the assessors' sheets come to together.
 *
 * @param score the mean of the totals, rounded as the standard says
 * @param bonus the mean of the bonus, which the score contains
 * @param spread the highest total less the lowest
 * @param passes whether the mean reaches the pass line and each group's floor, and no sheet failed a gate
 * @param groups the mean of each group, in the standard's order
 * @param reasons why sheets do not pass, each once
 * @param lifts what would lift the lowest sheet to the next step
 */
public record Findings(
        BigDecimal score,
        BigDecimal bonus,
        BigDecimal spread,
        boolean passes,
        boolean gateFailed,
        int failing,
        Optional<Level> level,
        List<GroupMean> groups,
        List<Reason> reasons,
        List<Lift> lifts) {

    public Findings {
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
        lifts = List.copyOf(lifts);
    }

    /**
     * What the sheets together come to.
     *
     * @param verdicts of the sheets handed in, at least one
     */
    public static Findings of(Standard standard, List<Verdict> verdicts) {
        var settings = standard.settings();
        var score = GroupMean.mean(settings, verdicts, Verdict::total);
        var lowest = verdicts.stream().min(Comparator.comparing(Verdict::total)).orElseThrow();
        var highest =
                verdicts.stream().max(Comparator.comparing(Verdict::total)).orElseThrow();
        var gateFailed =
                verdicts.stream().flatMap(verdict -> verdict.gates().stream()).anyMatch(gate -> !gate.passed());
        var groups = groups(standard, verdicts);
        var passes = !gateFailed
                && score.compareTo(settings.passLine()) >= 0
                && groups.stream().allMatch(GroupMean::isOk);
        return new Findings(
                score,
                GroupMean.mean(settings, verdicts, Verdict::bonus),
                highest.total().subtract(lowest.total()),
                passes,
                gateFailed,
                (int) verdicts.stream().filter(verdict -> !verdict.passed()).count(),
                passes ? level(standard, score) : Optional.empty(),
                groups,
                verdicts.stream()
                        .flatMap(verdict -> verdict.reasons().stream())
                        .distinct()
                        .toList(),
                lowest.wouldLift());
    }

    private static List<GroupMean> groups(Standard standard, List<Verdict> verdicts) {
        return IntStream.range(0, verdicts.getFirst().groups().size())
                .mapToObj(at -> GroupMean.of(
                        standard.settings(),
                        verdicts.stream()
                                .map(verdict -> verdict.groups().get(at))
                                .toList()))
                .toList();
    }

    private static Optional<Level> level(Standard standard, BigDecimal score) {
        return standard.levels().stream()
                .filter(level -> score.compareTo(level.from()) >= 0)
                .max(Comparator.comparing(Level::from));
    }
}
