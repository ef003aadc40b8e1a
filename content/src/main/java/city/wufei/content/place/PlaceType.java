package city.wufei.content.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a place is for. */
public enum PlaceType {
    /** A staffed recycling point (回收点). */
    RECYCLING_POINT,
    /** A smart bin (智能回收箱). */
    SMART_BIN,
    /** A drop-off for hazardous waste (有害垃圾投放点). */
    HAZARDOUS_DROP_OFF,
    /** An education base that takes visitors (教育基地). */
    EDUCATION_BASE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in files, JSON and addresses. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The type of a code; empty when there is none. */
    public static Optional<PlaceType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }

    @JsonCreator
    static PlaceType read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("unknown type of place: " + code));
    }
}
