package city.wufei.content.district;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of a piece of waste. The first four are those of GB/T 19095-2019; the others are streams of their own in
 * most cities. How a city calls and colours them is in its {@link Scheme}.
 */
public enum Category {
    RECYCLABLE,
    HAZARDOUS,
    FOOD,
    RESIDUAL,
    BULKY,
    RENOVATION,
    GARDEN,
    ELECTRONIC;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in files, JSON and addresses, the same in every city. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The category of a code; empty when there is none. */
    public static Optional<Category> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
    }

    @JsonCreator
    static Category read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("unknown category: " + code));
    }
}
