package city.wufei.portal.placeedit;

import city.wufei.content.district.Category;
import city.wufei.content.hours.HolidayHours;
import city.wufei.content.hours.HoursText;
import city.wufei.content.hours.SpecialDaysText;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.Material;
import city.wufei.content.place.Place;
import city.wufei.portal.sitecode.OpeningTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place as the fields of its form, and as the cells of a table's row: the same names, the same texts. */
public final class PlaceFields {
    /** In the order of the form and of a table's columns. */
    public static final List<String> NAMES = List.of(
            "id",
            "name",
            "type",
            "subdistrict",
            "address",
            "system",
            "lat",
            "lng",
            "hours",
            "holidays",
            "special",
            "accepts",
            "materials",
            "takes",
            "phone",
            "accessibility",
            "photo",
            "photoText",
            "checkIn",
            "radius",
            "points",
            "example");

    /** Whose value is several codes. */
    public static final List<String> LISTS = List.of("accepts", "takes", "accessibility");

    /** Which is ticked or not. */
    public static final List<String> TICKS = List.of("checkIn", "example");

    static final String WGS84 = "wgs84";
    static final String GCJ02 = "gcj02";
    static final String CLOSED = "休息";

    private PlaceFields() {}

    /** What the form of a place shows. */
    public static Map<String, List<String>> of(Place place) {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "id", place.id());
        put(fields, "name", place.name());
        put(fields, "type", place.type().code());
        put(fields, "subdistrict", place.subdistrict());
        put(fields, "address", place.address());
        put(fields, "system", WGS84);
        put(fields, "lat", Double.toString(place.position().lat()));
        put(fields, "lng", Double.toString(place.position().lng()));
        put(fields, "hours", OpeningTimes.text(place.hours(), false).replace("；", "\n"));
        put(fields, "holidays", holidays(place.holidays()));
        put(fields, "special", SpecialDaysText.write(place.special()));
        fields.put("accepts", place.accepts().stream().map(Category::code).toList());
        put(fields, "materials", String.join("、", place.materials()));
        fields.put("takes", place.takes().stream().map(Material::code).toList());
        put(fields, "phone", place.phone());
        fields.put(
                "accessibility",
                place.accessibility().stream().map(Accessibility::code).toList());
        put(fields, "photo", place.photo() == null ? "" : place.photo().url());
        put(fields, "photoText", place.photo() == null ? "" : place.photo().text());
        put(fields, "checkIn", place.checkIn().enabled() ? "yes" : "");
        put(fields, "radius", Integer.toString(place.checkIn().radiusMetres()));
        put(fields, "points", Integer.toString(place.checkIn().points()));
        put(fields, "example", place.example() ? "yes" : "");
        return fields;
    }

    /** What the form of a new place shows. */
    public static Map<String, List<String>> ofNew() {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "system", WGS84);
        put(fields, "radius", "200");
        put(fields, "points", "3");
        return fields;
    }

    /** Empty where a holiday is as any other day. */
    static String holidays(@Nullable HolidayHours hours) {
        if (hours == null) {
            return "";
        }
        return hours.open().isEmpty()
                ? CLOSED
                : hours.open().stream().map(HoursText::span).collect(Collectors.joining("、"));
    }

    private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
        fields.put(name, List.of(value == null ? "" : value));
    }
}
