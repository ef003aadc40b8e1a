package city.wufei.portal.placeedit;

import city.wufei.content.place.Place;
import java.time.Instant;

/**
 * A version of a place, and how it came about.
 *
 * @param version of the published document; 0 for what the packs said before the first change
 * @param place as it was after it
 */
public record PlaceChange(
        String placeId,
        int version,
        PlaceDeed deed,
        String reason,
        Place place,
        long actorId,
        String actor,
        Instant at) {}
