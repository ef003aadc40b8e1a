package city.wufei.portal.placeedit;

import city.wufei.content.district.Category;
import city.wufei.content.hours.SpecialDaysText;
import city.wufei.content.place.Accessibility;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Material;
import city.wufei.content.place.Place;
import city.wufei.portal.sitecode.OpeningTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place as the audit trail keeps it: flat, with the codes that {@link PlaceFieldWords} knows. */
final class PlaceTrail {
    private PlaceTrail() {}

    static Map<String, Object> told(Place place) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", place.name());
        told.put("placeType", place.type().code());
        told.put("subdistrict", place.subdistrict());
        told.put("address", place.address());
        told.put("position", place.position().lat() + ", " + place.position().lng());
        told.put("hours", OpeningTimes.text(place.hours(), false));
        told.put("holidayHours", PlaceFields.holidays(place.holidays()));
        told.put("specialDays", SpecialDaysText.write(place.special()));
        told.put("placeAccepts", place.accepts().stream().map(Category::code).toList());
        told.put("materials", place.materials());
        told.put("placeTakes", place.takes().stream().map(Material::code).toList());
        put(told, "phone", place.phone());
        told.put(
                "accessibility",
                place.accessibility().stream().map(Accessibility::code).toList());
        put(told, "photo", place.photo() == null ? null : place.photo().url());
        put(told, "closure", place.closure() == null ? null : place.closure().reason());
        put(
                told,
                "closedUntil",
                place.closure() == null ? null : place.closure().until());
        put(told, "closedForGood", place.isClosedForGood() ? true : null);
        told.put("checkIn", checkIn(place.checkIn()));
        told.put("example", place.example());
        return told;
    }

    static Map<String, Object> told(Place place, int version, String reason) {
        var told = told(place);
        told.put("version", version);
        if (!reason.isEmpty()) {
            told.put("reason", reason);
        }
        return told;
    }

    private static String checkIn(CheckInRule rule) {
        return rule.enabled() ? rule.radiusMetres() + " m, " + rule.points() : "-";
    }

    private static void put(Map<String, Object> told, String field, @Nullable Object value) {
        if (value != null) {
            told.put(field, value instanceof Boolean ? value : value.toString());
        }
    }
}
