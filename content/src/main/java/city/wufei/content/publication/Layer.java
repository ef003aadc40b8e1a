package city.wufei.content.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How general a pack is; a lower one adds to or overrides the one above it. */
public enum Layer {
    BASE,
    CITY,
    DISTRICT;

    /** The word in files and JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Layer read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
