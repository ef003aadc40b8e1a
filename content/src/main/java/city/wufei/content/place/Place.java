package city.wufei.content.place;

import city.wufei.content.district.Category;
import city.wufei.content.district.Position;
import city.wufei.content.hours.HolidayHours;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.SpecialDays;
import city.wufei.content.hours.Timetable;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that residents go to.
 *
 * @param id unique in the district, [a-z0-9-]{3,40}
 * @param subdistrict the statistical code of the subdistrict that it lies in
 * @param hours by the days of the week; none where nobody has said
 * @param holidays the hours on public holidays; absent where they are as on any other day
 * @param special days that differ from the others
 * @param accepts categories that it takes; empty for an education base
 * @param materials what it takes in residents' words
 * @param takes what it takes to look for; what {@code materials} speak of is taken as well
 * @param photo absent where there is none
 * @param closure absent where it is in use
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
        @Nullable HolidayHours holidays,
        List<SpecialDays> special,
        List<Category> accepts,
        List<String> materials,
        List<Material> takes,
        @Nullable String phone,
        List<Accessibility> accessibility,
        @Nullable PlacePhoto photo,
        @Nullable Closure closure,
        boolean example,
        CheckInRule checkIn) {

    /** What an id is made of. */
    public static final String ID = "[a-z0-9-]{3,40}";

    @JsonCreator
    public Place {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("a place's id is 3 to 40 of a-z, 0-9 and -: " + id);
        }
        hours = orNone(hours);
        special = orNone(special);
        accepts = orNone(accepts);
        materials = orNone(materials);
        takes = orNone(takes);
        accessibility = orNone(accessibility);
        checkIn = Objects.requireNonNullElse(checkIn, CheckInRule.NONE);
    }

    /** A place in use, open by the days of the week alone. */
    public Place(
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
        this(
                id,
                name,
                type,
                subdistrict,
                address,
                position,
                hours,
                null,
                List.of(),
                accepts,
                materials,
                List.of(),
                phone,
                List.of(),
                null,
                null,
                example,
                checkIn);
    }

    /** When it is open, but for a closure. */
    public Timetable timetable() {
        return new Timetable(hours, holidays, special);
    }

    /** What it takes, whether its list says so or residents' words do. */
    public Set<Material> allMaterials() {
        var all = EnumSet.noneOf(Material.class);
        all.addAll(takes);
        materials.forEach(words -> all.addAll(Material.in(words)));
        return all;
    }

    /** Whether it does not come back. */
    @JsonIgnore
    public boolean isClosedForGood() {
        return closure != null && closure.forGood();
    }

    /** Whether nobody is to come on the day, whatever its hours say. */
    public boolean isClosedOn(LocalDate day) {
        return closure != null && closure.holds(day);
    }

    /** The same place in use, or closed. */
    public Place with(@Nullable Closure closed) {
        return new Place(
                id,
                name,
                type,
                subdistrict,
                address,
                position,
                hours,
                holidays,
                special,
                accepts,
                materials,
                takes,
                phone,
                accessibility,
                photo,
                closed,
                example,
                checkIn);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
