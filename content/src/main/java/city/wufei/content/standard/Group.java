package city.wufei.content.standard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Criteria that belong together (一级指标), with the share or number of points that must be reached among them, if any. */
public record Group(
        String id,
        String name,
        @Nullable String nameEn,
        @Nullable BigDecimal floorPercent,
        @Nullable BigDecimal floorPoints,
        List<Criterion> criteria) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Group {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException(id + ": a group needs a criterion");
        }
        if (floorPercent != null && (floorPercent.signum() < 0 || floorPercent.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException(id + ": a floor is between 0 and 100 %");
        }
        if (floorPoints != null && (floorPoints.signum() < 0 || floorPoints.compareTo(sum(criteria)) > 0)) {
            throw new IllegalArgumentException(id + ": the floor is above the group's points");
        }
    }

    /** The points of all its criteria. */
    public BigDecimal points() {
        return sum(criteria);
    }

    /** What must be reached in this group; 0 when it has no floor. The higher of the two when both are given. */
    public BigDecimal floor() {
        BigDecimal byPercent = floorPercent == null
                ? BigDecimal.ZERO
                : points().multiply(floorPercent).movePointLeft(2);
        return floorPoints == null ? byPercent : byPercent.max(floorPoints);
    }

    private static BigDecimal sum(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
