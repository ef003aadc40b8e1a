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
    EDUCATION_BASE,
    /** A transfer station, where recyclables are gathered and large amounts are taken (中转站). */
    TRANSFER_STATION,
    /** Where express boxes and packing are given back (快递包装回收点). */
    EXPRESS_BOX_RETURN,
    /** A bin for clothes (旧衣物回收箱). */
    CLOTHES_BIN,
    /** A yard for bulky waste (大件垃圾堆放点). */
    BULKY_WASTE_YARD,
    /** A market for second-hand goods (旧物市集). */
    MARKET;

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
