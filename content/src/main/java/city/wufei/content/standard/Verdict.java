package city.wufei.content.standard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet comes to, and why. {@code total} is the groups' points plus {@code bonus}; {@code level} is null below the
 * lowest level. {@code reasons} say why it does not pass (empty when it does); {@code wouldLift} is a way to the next step
 * up, {@code next}, which is null at the top.
 */
public record Verdict(
        BigDecimal total,
        BigDecimal bonus,
        BigDecimal maximum,
        boolean passed,
        @Nullable Level level,
        List<GroupResult> groups,
        List<CriterionResult> bonusCriteria,
        List<GateResult> gates,
        List<Reason> reasons,
        @Nullable Next next,
        List<Lift> wouldLift) {
    public Verdict {
        groups = List.copyOf(groups);
        bonusCriteria = List.copyOf(bonusCriteria);
        gates = List.copyOf(gates);
        reasons = List.copyOf(reasons);
        wouldLift = List.copyOf(wouldLift);
    }

    /** A group's points. {@code needed} is its floor, 0 when there is none; {@code ok}: the floor is reached. */
    public record GroupResult(
            String id,
            String name,
            @Nullable String nameEn,
            BigDecimal reached,
            BigDecimal possible,
            BigDecimal needed,
            boolean ok,
            List<CriterionResult> criteria) {
        public GroupResult {
            criteria = List.copyOf(criteria);
        }
    }

    /** A criterion's points before its group is re-scaled. */
    public record CriterionResult(
            String id, BigDecimal reached, BigDecimal possible, boolean marked, boolean notApplicable) {}

    /** Whether a gate is passed; {@code marked} is false when nobody has said so yet. */
    public record GateResult(
            String id, String title, @Nullable String titleEn, boolean marked, boolean passed) {}

    /** The next step up: the pass line ({@code level} null) or a level, and the total that it takes. */
    public record Next(@Nullable Level level, BigDecimal needed, BigDecimal missing) {
        static Next step(@Nullable Level level, BigDecimal needed, BigDecimal total) {
            return new Next(level, needed, Points.plain(needed.subtract(total).max(BigDecimal.ZERO)));
        }
    }
}
