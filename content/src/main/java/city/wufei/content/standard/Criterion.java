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
            for (Rule.Tier tier : tiers.tiers()) {
                if (tier.points().compareTo(points) > 0) {
                    throw new IllegalArgumentException(id + ": a tier is worth more than the criterion");
                }
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
