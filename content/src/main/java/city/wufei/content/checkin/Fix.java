package city.wufei.content.checkin;

import city.wufei.content.district.Position;

/**
 * Where a phone believes to be.
 *
 * @param accuracyMetres the radius that it is 95 % sure of (W3C Geolocation); not negative
 */
public record Fix(Position position, double accuracyMetres) {
    public Fix {
        if (!(accuracyMetres >= 0)) {
            throw new IllegalArgumentException("an accuracy is not negative: " + accuracyMetres);
        }
    }

    /** Says nothing of where it was, so that no log can tell. */
    @Override
    public String toString() {
        return "Fix[withheld]";
    }
}
