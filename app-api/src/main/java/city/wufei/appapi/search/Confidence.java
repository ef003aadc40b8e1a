package city.wufei.appapi.search;

import java.util.Locale;

/** How sure an answer was, in bands that people can act on. The code stands in the table and on the wire. */
enum Confidence {
    /** 0.85 and more. */
    HIGH(0.85),
    /** 0.6 and more: to be checked. */
    MEDIUM(0.6),
    /** Hardly more than a guess. */
    LOW(0),
    /** There was no answer. */
    NONE(Double.NEGATIVE_INFINITY);

    private final double least;

    Confidence(double least) {
        this.least = least;
    }

    static Confidence of(double confidence) {
        return confidence >= HIGH.least ? HIGH : confidence >= MEDIUM.least ? MEDIUM : LOW;
    }

    static Confidence ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
