package city.wufei.portal.placeedit;

import city.wufei.content.place.Place;
import java.util.Optional;

/** What became of a change. */
public sealed interface PlaceOutcome {
    /** It shows. */
    record Published(Place place, int version) implements PlaceOutcome {}

    /** The place says so already. */
    record Unchanged(Place place) implements PlaceOutcome {}

    /** Somebody else was faster; {@code last} is empty where it was an import of the packs. */
    record Overtaken(Optional<PlaceChange> last) implements PlaceOutcome {}
}
