package city.wufei.content.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One answer to choose. An {@code exclusive} one, such as "none of these", is chosen alone; it is not written when false, so
 * that surveys without one read as they were published.
 */
public record Option(
        String id,
        String label,
        @Nullable String labelEn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean exclusive) {

    /** An option that goes with others. */
    public Option(String id, String label, @Nullable String labelEn) {
        this(id, label, labelEn, false);
    }
}
