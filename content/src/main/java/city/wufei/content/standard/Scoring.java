package city.wufei.content.standard;

import city.wufei.content.standard.Verdict.CriterionResult;
import city.wufei.content.standard.Verdict.GateResult;
import city.wufei.content.standard.Verdict.GroupResult;
import city.wufei.content.standard.Verdict.Next;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine: points from marks, groups from points, a verdict from groups and gates. */
final class Scoring {
    private final Standard standard;
    private final Sheet sheet;
    private final Settings settings;

    private Scoring(Standard standard, Sheet sheet) {
        this.standard = standard;
        this.sheet = sheet;
        this.settings = standard.settings();
    }

    static Verdict score(Standard standard, Sheet sheet) {
        return new Scoring(standard, sheet).verdict();
    }

    private Verdict verdict() {
        List<GroupScore> scores = standard.groups().stream()
                .map(group -> GroupScore.of(group, sheet, settings))
                .toList();
        List<GroupResult> groups =
                scores.stream().map(score -> score.result(settings)).toList();
        List<GateResult> gates = standard.gates().stream().map(this::gate).toList();
        List<CriterionResult> bonusCriteria = bonusCriteria();
        BigDecimal bonus = bonus(bonusCriteria);
        BigDecimal total =
                Points.plain(groups.stream().map(GroupResult::reached).reduce(bonus, BigDecimal::add));
        List<Reason> reasons = reasons(gates, scores, total);
        boolean passed = reasons.isEmpty();
        Next next = next(total, passed);
        return new Verdict(
                total,
                bonus,
                maximum(),
                passed,
                passed ? level(total) : null,
                groups,
                bonusCriteria,
                gates,
                reasons,
                next,
                next == null ? List.of() : Lifting.lifts(scores, gates, total, next.needed(), settings));
    }

    private GateResult gate(Gate gate) {
        Rule.Features features = gate.rule();
        if (features == null) {
            Boolean answer = sheet.gates().get(gate.id());
            return new GateResult(gate.id(), gate.title(), gate.titleEn(), answer != null, Boolean.TRUE.equals(answer));
        }
        Mark mark = sheet.marks().get(gate.id());
        return new GateResult(gate.id(), gate.title(), gate.titleEn(), mark != null, Marking.isMet(features, mark));
    }

    private List<CriterionResult> bonusCriteria() {
        Bonus bonus = standard.bonus();
        return bonus == null
                ? List.of()
                : bonus.criteria().stream()
                        .map(criterion -> GroupScore.result(criterion, sheet, settings))
                        .toList();
    }

    private BigDecimal bonus(List<CriterionResult> criteria) {
        Bonus bonus = standard.bonus();
        BigDecimal sum = criteria.stream().map(CriterionResult::reached).reduce(BigDecimal.ZERO, BigDecimal::add);
        return bonus == null ? BigDecimal.ZERO : Points.plain(sum.min(bonus.cap()));
    }

    private BigDecimal maximum() {
        Bonus bonus = standard.bonus();
        BigDecimal total = settings.totalPoints();
        return Points.plain(bonus == null ? total : total.add(bonus.cap()));
    }

    private List<Reason> reasons(List<GateResult> gates, List<GroupScore> scores, BigDecimal total) {
        List<Reason> reasons = new ArrayList<>();
        for (GateResult gate : gates) {
            if (!gate.passed()) {
                reasons.add(Reason.of(gate));
            }
        }
        for (GroupScore score : scores) {
            BigDecimal reached = score.reached(settings);
            if (!score.isEnough(reached)) {
                reasons.add(Reason.of(score, reached));
            }
        }
        if (total.compareTo(settings.passLine()) < 0) {
            reasons.add(Reason.of(standard, total));
        }
        return reasons;
    }

    private @Nullable Level level(BigDecimal total) {
        return standard.levels().stream()
                .filter(level -> level.from().compareTo(total) <= 0)
                .max(Comparator.comparing(Level::from))
                .orElse(null);
    }

    private @Nullable Next next(BigDecimal total, boolean passed) {
        if (!passed) {
            return Next.step(null, settings.passLine(), total);
        }
        return standard.levels().stream()
                .filter(level -> level.from().compareTo(total) > 0)
                .min(Comparator.comparing(Level::from))
                .map(level -> Next.step(level, level.from(), total))
                .orElse(null);
    }
}
