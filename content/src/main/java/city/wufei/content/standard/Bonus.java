package city.wufei.content.standard;

import java.math.BigDecimal;
import java.util.List;

/** Criteria whose points come on top of the total, up to {@code cap}. */
public record Bonus(BigDecimal cap, List<Criterion> criteria) {
    public Bonus {
        Points.requirePositive(cap, "cap");
        criteria = List.copyOf(criteria);
    }
}
