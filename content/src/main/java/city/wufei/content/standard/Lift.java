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
    /** Whether this is a gate to pass. */
    public boolean isGate() {
        return groupId == null;
    }
}
