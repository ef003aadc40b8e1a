package city.wufei.content.standard;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the mark on a criterion becomes points. What is marked, and with which {@link Mark}, is said at each rule. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.AllOrNothing.class, name = "all-or-nothing"),
    @JsonSubTypes.Type(value = Rule.Tiers.class, name = "tiers"),
    @JsonSubTypes.Type(value = Rule.Deduct.class, name = "deduct"),
    @JsonSubTypes.Type(value = Rule.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Rule.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Rule.Features.class, name = "features")
})
public sealed interface Rule {

    /** All points when {@link Mark.Met}, none otherwise. */
    record AllOrNothing() implements Rule {}

    /** The points of the tier that is chosen ({@link Mark.TierChosen}). */
    record Tiers(List<Tier> tiers) implements Rule {
        public Tiers {
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty()) {
                throw new IllegalArgumentException("A rule of tiers needs a tier");
            }
        }
    }

    /** One step of {@link Tiers}. */
    record Tier(String label, @Nullable String labelEn, BigDecimal points) {
        public Tier {
            if (points.signum() < 0) {
                throw new IllegalArgumentException("A tier has no negative points: " + label);
            }
        }
    }

    /** All points less {@code perFinding} for each of {@link Mark.Findings}, never below 0. */
    record Deduct(
            BigDecimal perFinding, String finding, @Nullable String findingEn) implements Rule {
        public Deduct {
            Points.requirePositive(perFinding, "perFinding");
        }
    }

    /** {@code perOccurrence} for each of {@link Mark.Occurrences}, up to the criterion's points. */
    record Count(
            BigDecimal perOccurrence,
            String occurrence,
            @Nullable String occurrenceEn) implements Rule {
        public Count {
            Points.requirePositive(perOccurrence, "perOccurrence");
        }
    }

    /** The criterion's points in the proportion of {@link Mark.Measured} to the target, up to all of them. */
    record Ratio(
            BigDecimal target,
            String unit,
            String measure,
            @Nullable String measureEn) implements Rule {
        public Ratio {
            Points.requirePositive(target, "target");
        }
    }

    /** All points when {@link Mark.FeaturesMet} names at least {@code atLeast} of the features, none otherwise. */
    record Features(int atLeast, List<String> features, List<String> featuresEn) implements Rule {
        public Features {
            features = List.copyOf(features);
            featuresEn = List.copyOf(featuresEn);
            if (atLeast < 1 || atLeast > features.size()) {
                throw new IllegalArgumentException("At least " + atLeast + " of " + features.size() + " features");
            }
        }
    }
}
