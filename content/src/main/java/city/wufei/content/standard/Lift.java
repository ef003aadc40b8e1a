package city.wufei.content.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on the way to the next step: pass a gate ({@code groupId} null, no points), or raise a criterion from
 * {@code reached} to {@code possible}, which adds {@code gain} points to the total.
 */
public record Lift(
        String id,
        @Nullable String groupId,
        String title,
        @Nullable String titleEn,
        BigDecimal reached,
        BigDecimal possible,
        BigDecimal gain) {
    static Lift gate(Verdict.GateResult gate) {
        BigDecimal none = BigDecimal.ZERO;
        return new Lift(gate.id(), null, gate.title(), gate.titleEn(), none, none, none);
    }

    static Lift criterion(Group group, Verdict.CriterionResult result, BigDecimal gain) {
        Criterion criterion = group.criteria().stream()
                .filter(one -> one.id().equals(result.id()))
                .findFirst()
                .orElseThrow();
        return new Lift(
                criterion.id(),
                group.id(),
                criterion.title(),
                criterion.titleEn(),
                result.reached(),
                result.possible(),
                gain);
    }

    /** Whether this is a gate to pass. */
    public boolean isGate() {
        return groupId == null;
    }
}
