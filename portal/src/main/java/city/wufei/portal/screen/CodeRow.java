package city.wufei.portal.screen;

import city.wufei.content.place.Place;
import city.wufei.portal.sitecode.Poster;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The codes of a place.
 *
 * @param poster the newest of its posters
 * @param screens those that run or ended lately, the newest first
 */
record CodeRow(Place place, Optional<Poster> poster, List<ScreenRow> screens) {

    /** Whether it answers a filter: poster, screen, none or revoked; anything else is no filter. */
    boolean is(String kind) {
        return switch (kind) {
            case "poster" -> poster.filter(Poster::counts).isPresent();
            case "screen" -> screens.stream().anyMatch(screen -> !screen.state().equals("ended"));
            case "none" -> !is("poster") && !is("screen");
            case "revoked" -> poster.filter(each -> !each.counts()).isPresent();
            default -> true;
        };
    }

    boolean contains(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return words.isEmpty()
                || place.name().toLowerCase(Locale.ROOT).contains(lower)
                || place.id().contains(lower)
                || poster.filter(each -> each.serial().toLowerCase(Locale.ROOT).contains(lower))
                        .isPresent();
    }
}
