package city.wufei.content.place;

import city.wufei.content.district.Category;
import city.wufei.content.district.Position;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that residents go to.
 *
 * @param id unique in the district, [a-z0-9-]{3,40}
 * @param subdistrict the statistical code of the subdistrict that it lies in
 * @param accepts categories that it takes; empty for an education base
 * @param materials what it takes in residents' words
 * @param example 示例: not an official place
 */
public record Place(
        String id,
        String name,
        PlaceType type,
        String subdistrict,
        String address,
        Position position,
        List<OpeningHours> hours,
        List<Category> accepts,
        List<String> materials,
        @Nullable String phone,
        boolean example,
        CheckInRule checkIn) {

    public Place {
        if (!id.matches("[a-z0-9-]{3,40}")) {
            throw new IllegalArgumentException("a place's id is 3 to 40 of a-z, 0-9 and -: " + id);
        }
        hours = hours == null ? List.of() : List.copyOf(hours);
        accepts = accepts == null ? List.of() : List.copyOf(accepts);
        materials = materials == null ? List.of() : List.copyOf(materials);
        checkIn = Objects.requireNonNullElse(checkIn, CheckInRule.NONE);
    }

    /** Whether the place is open at the given local time. */
    public boolean isOpenAt(LocalDateTime local) {
        return hours.stream().anyMatch(h -> h.isOpenAt(local));
    }
}
