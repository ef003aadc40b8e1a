package city.wufei.content.standard;

import city.wufei.content.standard.Verdict.CriterionResult;
import city.wufei.content.standard.Verdict.GateResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a short way to the next step: the gates that fail, then in each group below its floor the criteria with most to
 * gain until the floor is reached, then anywhere until the total is. Whoever does all of it is there.
 */
final class Lifting {
    private final Settings settings;
    private final List<Lift> lifts = new ArrayList<>();
    private final Map<String, BigDecimal> raised = new HashMap<>();
    private BigDecimal total;

    private Lifting(BigDecimal total, Settings settings) {
        this.total = total;
        this.settings = settings;
    }

    static List<Lift> lifts(
            List<GroupScore> scores, List<GateResult> gates, BigDecimal total, BigDecimal needed, Settings settings) {
        Lifting lifting = new Lifting(total, settings);
        for (GateResult gate : gates) {
            if (!gate.passed()) {
                lifting.lifts.add(Lift.gate(gate));
            }
        }
        scores.forEach(lifting::reachFloor);
        lifting.reachTotal(scores.stream().map(Lifting::applicable).toList(), needed);
        return lifting.lifts;
    }

    /** A group in which nothing is said to apply counts here as one in which everything does and nothing is reached. */
    private static GroupScore applicable(GroupScore score) {
        if (!score.nothingApplies()) {
            return score;
        }
        List<CriterionResult> criteria = score.criteria().stream()
                .map(c -> new CriterionResult(c.id(), BigDecimal.ZERO, c.possible(), false, false))
                .toList();
        return new GroupScore(
                score.group(), criteria, BigDecimal.ZERO, score.group().points());
    }

    /** Where nothing is said to apply, something has to, even without a floor. */
    private void reachFloor(GroupScore score) {
        GroupScore open = applicable(score);
        boolean isOpen = score.nothingApplies();
        for (Step step : steps(open)) {
            if (!isOpen && open.isEnough(open.reached(raw(open), settings))) {
                return;
            }
            isOpen = false;
            take(step);
        }
    }

    private void reachTotal(List<GroupScore> scores, BigDecimal needed) {
        List<Step> steps = scores.stream()
                .flatMap(score -> steps(score).stream())
                .filter(step -> lifts.stream().noneMatch(step::isDone))
                .sorted(Comparator.comparing(this::gain).reversed())
                .toList();
        for (Step step : steps) {
            if (total.compareTo(needed) >= 0) {
                return;
            }
            take(step);
        }
    }

    /** What is left to gain in a group, most first. */
    private static List<Step> steps(GroupScore score) {
        return score.criteria().stream()
                .filter(criterion -> !criterion.notApplicable())
                .map(criterion -> new Step(score, criterion))
                .filter(step -> step.missing().signum() > 0)
                .sorted(Comparator.comparing(Step::missing).reversed())
                .toList();
    }

    private void take(Step step) {
        BigDecimal gain = gain(step);
        lifts.add(Lift.criterion(step.score().group(), step.criterion(), Points.plain(gain)));
        raised.put(step.score().group().id(), raw(step.score()).add(step.missing()));
        total = total.add(gain);
    }

    private BigDecimal gain(Step step) {
        GroupScore score = step.score();
        BigDecimal raw = raw(score);
        return score.reached(raw.add(step.missing()), settings).subtract(score.reached(raw, settings));
    }

    private BigDecimal raw(GroupScore score) {
        return raised.getOrDefault(score.group().id(), score.raw());
    }

    private record Step(GroupScore score, CriterionResult criterion) {
        BigDecimal missing() {
            return criterion.possible().subtract(criterion.reached());
        }

        boolean isDone(Lift lift) {
            return lift.id().equals(criterion.id());
        }
    }
}
