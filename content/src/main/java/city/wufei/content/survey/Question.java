package city.wufei.content.survey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a survey; how it is answered depends on its type and is said there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Single.class, name = "single"),
    @JsonSubTypes.Type(value = Question.Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = Question.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = Question.Text.class, name = "text")
})
public sealed interface Question {
    String id();

    String title();

    @Nullable
    String titleEn();

    boolean required();

    /** When it is asked; null for always. */
    @Nullable
    ShowIf showIf();

    /** One option; answered with its id. */
    record Single(
            String id,
            String title,
            @Nullable String titleEn,
            boolean required,
            @Nullable ShowIf showIf,
            List<Option> options)
            implements Question {
        public Single {
            options = distinct(id, options);
        }
    }

    /** Up to {@code max} options (all of them when null); answered with the list of their ids. */
    record Multiple(
            String id,
            String title,
            @Nullable String titleEn,
            boolean required,
            @Nullable ShowIf showIf,
            List<Option> options,
            @Nullable Integer max)
            implements Question {
        public Multiple {
            options = distinct(id, options);
            if (max != null && (max < 1 || max > options.size())) {
                throw new IllegalArgumentException(id + ": max is between 1 and the number of options");
            }
        }

        int mostOptions() {
            return max == null ? options.size() : max;
        }
    }

    /** A whole number from {@code min} to {@code max}; or {@code "dont-know"} where {@code dontKnow} allows it. */
    record Scale(
            String id,
            String title,
            @Nullable String titleEn,
            boolean required,
            @Nullable ShowIf showIf,
            int min,
            int max,
            @Nullable String minLabel,
            @Nullable String minLabelEn,
            @Nullable String maxLabel,
            @Nullable String maxLabelEn,
            boolean dontKnow)
            implements Question {
        public Scale {
            if (min >= max) {
                throw new IllegalArgumentException(id + ": a scale goes up");
            }
        }
    }

    /** Words, at most {@code maxLength} characters (code points). */
    record Text(
            String id,
            String title,
            @Nullable String titleEn,
            boolean required,
            @Nullable ShowIf showIf,
            int maxLength) implements Question {
        public Text {
            if (maxLength < 1) {
                throw new IllegalArgumentException(id + ": maxLength is at least 1");
            }
        }
    }

    private static List<Option> distinct(String question, List<Option> options) {
        HashSet<String> seen = new HashSet<>();
        for (Option option : options) {
            if (!seen.add(option.id())) {
                throw new IllegalArgumentException(question + ": option " + option.id() + " is given twice");
            }
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException(question + " has no options");
        }
        return List.copyOf(options);
    }
}
