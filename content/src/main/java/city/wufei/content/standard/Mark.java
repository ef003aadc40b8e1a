package city.wufei.content.standard;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a sheet says on one criterion; which kind fits is decided by the criterion's {@link Rule}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mark.Met.class, name = "met"),
    @JsonSubTypes.Type(value = Mark.TierChosen.class, name = "tier"),
    @JsonSubTypes.Type(value = Mark.Findings.class, name = "findings"),
    @JsonSubTypes.Type(value = Mark.Occurrences.class, name = "occurrences"),
    @JsonSubTypes.Type(value = Mark.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Mark.FeaturesMet.class, name = "features"),
    @JsonSubTypes.Type(value = Mark.NotApplicable.class, name = "not-applicable")
})
public sealed interface Mark {

    /** For {@link Rule.AllOrNothing}. */
    record Met(boolean met) implements Mark {}

    /** For {@link Rule.Tiers}; {@code tier} counts from 0 in the standard's order. */
    record TierChosen(int tier) implements Mark {
        public TierChosen {
            requireNotNegative(tier);
        }
    }

    /** For {@link Rule.Deduct}: how many findings there were. */
    record Findings(int count) implements Mark {
        public Findings {
            requireNotNegative(count);
        }
    }

    /** For {@link Rule.Count}: how often it happened. */
    record Occurrences(int count) implements Mark {
        public Occurrences {
            requireNotNegative(count);
        }
    }

    /** For {@link Rule.Ratio}: the figure in the rule's unit. */
    record Measured(BigDecimal value) implements Mark {
        /** So that no figure makes the arithmetic slow: 1E-999999999 is a number, too. */
        private static final int MOST_DIGITS = 12;

        public Measured {
            if (value.signum() < 0 || value.scale() > MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException("A measured figure is at least 0, with up to 12 digits each side");
            }
        }
    }

    /** For {@link Rule.Features}: those that were seen, counted from 0 in the standard's order. */
    record FeaturesMet(Set<Integer> features) implements Mark {
        public FeaturesMet {
            features = Collections.unmodifiableSortedSet(new TreeSet<>(features));
            features.forEach(Mark::requireNotNegative);
        }
    }

    /** The criterion cannot concern this organisation; only where the standard allows it. */
    record NotApplicable() implements Mark {}

    private static void requireNotNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A mark is not below 0: " + count);
        }
    }
}
