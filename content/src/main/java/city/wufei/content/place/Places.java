package city.wufei.content.place;

import city.wufei.content.district.Position;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds places by distance. */
public final class Places {

    private Places() {}

    /**
     * The places that pass the filter within the radius, nearest first; equal distances in the order of ids.
     *
     * @param radiusMetres a place exactly this far away is included
     */
    public static List<NearPlace> nearest(
            Collection<Place> places, Position from, double radiusMetres, Predicate<Place> filter) {
        return places.stream()
                .filter(filter)
                .map(place -> new NearPlace(place, place.position().metresTo(from)))
                .filter(near -> near.metres() <= radiusMetres)
                .sorted(Comparator.comparingDouble(NearPlace::metres)
                        .thenComparing(near -> near.place().id()))
                .toList();
    }
}
