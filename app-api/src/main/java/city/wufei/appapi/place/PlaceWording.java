package city.wufei.appapi.place;

import city.wufei.content.hours.Weekday;
import city.wufei.contracts.place.CheckInOffer;
import city.wufei.contracts.place.OpeningHours;
import city.wufei.contracts.place.Place;
import city.wufei.contracts.place.PlaceType;
import city.wufei.contracts.sorting.WasteCategory;
import org.jspecify.annotations.Nullable;

/** How a published place goes onto the wire. */
final class PlaceWording {

    private PlaceWording() {}

    static Place place(city.wufei.content.place.Place place, @Nullable Integer distanceMetres) {
        return new Place(
                place.id(),
                place.name(),
                PlaceType.valueOf(place.type().name()),
                place.subdistrict(),
                place.address(),
                place.position().lat(),
                place.position().lng(),
                distanceMetres,
                place.hours().stream().map(PlaceWording::hours).toList(),
                place.accepts().stream()
                        .map(c -> WasteCategory.valueOf(c.name()))
                        .toList(),
                place.materials(),
                place.phone(),
                place.example(),
                new CheckInOffer(
                        place.checkIn().enabled(),
                        place.checkIn().radiusMetres(),
                        place.checkIn().points()));
    }

    private static OpeningHours hours(city.wufei.content.hours.OpeningHours hours) {
        return new OpeningHours(
                hours.days().stream().map(Weekday::code).toList(),
                hours.from().toString(),
                hours.to().toString());
    }
}
