package city.wufei.content.survey;

import java.math.BigDecimal;
import java.util.List;

/** One answer as it came in, before it is known whether it fits its question. */
public sealed interface Answer {
    /** A string: an option's id, free words, or {@code dont-know}. */
    record Words(String words) implements Answer {}

    /** A number. */
    record Rating(BigDecimal value) implements Answer {}

    /** Strings: options' ids. */
    record Choices(List<String> options) implements Answer {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** Nothing that any question takes: true, an object, a list of lists. */
    record Unreadable() implements Answer {}
}
