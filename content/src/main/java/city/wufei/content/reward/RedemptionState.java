package city.wufei.content.reward;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What becomes of a reward that a resident asked for. Every way out of {@link #RESERVED} is taken once, and none leads back. */
public enum RedemptionState {
    /** Stock and points are set aside, and the code counts. */
    RESERVED,
    /** The shop gave it out. */
    HANDED_OVER,
    /** The resident gave it back before that: stock and points were returned. */
    CANCELLED,
    /** Nobody came for it: stock and points were returned. */
    EXPIRED;

    private static final Map<RedemptionState, Set<RedemptionState>> NEXT = Map.of(
            RESERVED, EnumSet.of(HANDED_OVER, CANCELLED, EXPIRED),
            HANDED_OVER, Set.of(),
            CANCELLED, Set.of(),
            EXPIRED, Set.of());

    /** Whether it may become the other. */
    public boolean leadsTo(RedemptionState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether stock and points go back when it comes to this. */
    public boolean givesBack() {
        return this == CANCELLED || this == EXPIRED;
    }

    /** The word in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word of the database. */
    public static RedemptionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
