package city.wufei.content.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item of a standard (二级指标): what is looked at, how, and for how many points. */
public record Criterion(
        String id,
        String title,
        @Nullable String titleEn,
        BigDecimal points,
        Method method,
        @Nullable String guidance,
        List<String> evidence,
        Rule rule,
        boolean notApplicable) {
    public Criterion {
        Points.requirePositive(points, id + " points");
        evidence = List.copyOf(evidence);
        if (rule instanceof Rule.Tiers tiers) {
            BigDecimal best = tiers.tiers().stream().map(Rule.Tier::points).reduce(BigDecimal.ZERO, BigDecimal::max);
            if (best.compareTo(points) != 0) {
                throw new IllegalArgumentException(id + ": the best tier is worth the criterion's points");
            }
        }
    }

    /** How an assessor comes to know. */
    public enum Method {
        @JsonProperty("documents")
        DOCUMENTS,
        @JsonProperty("site")
        SITE,
        @JsonProperty("survey")
        SURVEY,
        @JsonProperty("interview")
        INTERVIEW,
        @JsonProperty("system")
        SYSTEM
    }
}
