package city.wufei.content.place;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What places are looked for; what is absent narrows nothing.
 *
 * @param subdistrict its code
 * @param words stand in the name, the address, what is taken or the id
 */
public record PlaceSearch(
        @Nullable PlaceType type,
        @Nullable Material material,
        @Nullable String subdistrict,
        @Nullable String words) implements Predicate<Place> {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public boolean test(Place place) {
        return (type == null || place.type() == type)
                && (material == null || place.allMaterials().contains(material))
                && (subdistrict == null || place.subdistrict().equals(subdistrict))
                && (words == null || holds(place, words));
    }

    /** Each word somewhere, in either case. */
    private static boolean holds(Place place, String words) {
        var text = String.join("\n", place.name(), place.address(), place.id(), String.join("\n", place.materials()))
                .toLowerCase(Locale.ROOT);
        return SPACES.splitAsStream(words.strip().toLowerCase(Locale.ROOT)).allMatch(text::contains);
    }
}
