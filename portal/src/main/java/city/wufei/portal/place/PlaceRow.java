package city.wufei.portal.place;

import city.wufei.content.district.SchemeCategory;
import city.wufei.content.place.Place;
import city.wufei.portal.sitecode.Poster;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place with what staff want to see of it at a glance.
 *
 * @param subdistrict its name; the code where the district does not know it
 * @param accepts the categories in the city's words and colours
 * @param checkIns of the last days; empty when app-api did not answer
 * @param poster the newest one
 * @param state one of {@link #STATES}
 */
record PlaceRow(
        Place place,
        String subdistrict,
        List<SchemeCategory> accepts,
        Optional<Long> checkIns,
        Optional<Poster> poster,
        String state) {

    /** In use, closed for a while, closed for good. */
    static final List<String> STATES = List.of("in-use", "closed", "closed-for-good");

    static final List<String> POSTER_STATES = List.of("none", "valid", "revoked");

    /** Whether there is something to check in with: residents may, and a poster may be printed. */
    public boolean hasCheckIn() {
        return place.checkIn().enabled() && !place.isClosedForGood();
    }

    /**
     * One of {@link #POSTER_STATES}: whether a valid poster is there, none was made, or the newest one was revoked; empty where
     * there is nothing to check in with and no poster is missing.
     */
    String posterState() {
        return poster.map(newest -> newest.counts() ? "valid" : "revoked").orElse(hasCheckIn() ? "none" : "");
    }

    Optional<Instant> printedAt() {
        return poster.flatMap(Poster::printedAt);
    }

    /** Whether the words stand in the name, address, subdistrict, id or materials, in either case. */
    boolean matches(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return String.join(
                        "\n",
                        place.name(),
                        place.address(),
                        subdistrict,
                        place.id(),
                        String.join("\n", place.materials()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
