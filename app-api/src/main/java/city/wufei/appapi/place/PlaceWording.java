package city.wufei.appapi.place;

import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.hours.Weekday;
import city.wufei.content.place.Closure;
import city.wufei.content.place.Opening;
import city.wufei.contracts.place.Accessibility;
import city.wufei.contracts.place.CheckInOffer;
import city.wufei.contracts.place.MapLinks;
import city.wufei.contracts.place.Material;
import city.wufei.contracts.place.OpeningHours;
import city.wufei.contracts.place.OpeningState;
import city.wufei.contracts.place.Place;
import city.wufei.contracts.place.PlaceClosure;
import city.wufei.contracts.place.PlaceKind;
import city.wufei.contracts.place.PlacePhoto;
import city.wufei.contracts.place.PlaceType;
import city.wufei.contracts.sorting.WasteCategory;
import org.jspecify.annotations.Nullable;

/** How a published place, and what other things have of one, goes onto the wire. */
public final class PlaceWording {

    private PlaceWording() {}

    static Place place(
            city.wufei.content.place.Place place, Opening opening, SiteTerms terms, @Nullable Integer distanceMetres) {
        var known = place.timetable().isKnown();
        return new Place(
                place.id(),
                place.name(),
                type(place.type()),
                PlaceKind.valueOf(place.type().name()),
                place.subdistrict(),
                place.address(),
                place.position().lat(),
                place.position().lng(),
                distanceMetres,
                place.hours().stream().map(PlaceWording::hours).toList(),
                state(opening),
                opening.state() == Opening.State.UNKNOWN ? null : opening.isOpen(),
                known ? opening.today().text() : null,
                known ? opening.today().textEn() : null,
                opening.state() == Opening.State.TEMPORARILY_CLOSED ? closure(place.closure()) : null,
                place.accepts().stream()
                        .map(c -> WasteCategory.valueOf(c.name()))
                        .toList(),
                place.materials(),
                place.allMaterials().stream()
                        .map(each -> Material.valueOf(each.name()))
                        .toList(),
                place.phone(),
                place.accessibility().stream()
                        .map(each -> Accessibility.valueOf(each.name()))
                        .toList(),
                photo(place.photo()),
                maps(place),
                place.example(),
                new CheckInOffer(place.checkIn().enabled(), terms.radiusMetres(), terms.points()));
    }

    /** A client of the first release fails on a word that it does not know: it gets the nearest one that it does. */
    private static PlaceType type(city.wufei.content.place.PlaceType type) {
        return switch (type) {
            case RECYCLING_POINT, TRANSFER_STATION, EXPRESS_BOX_RETURN, BULKY_WASTE_YARD -> PlaceType.RECYCLING_POINT;
            case SMART_BIN, CLOTHES_BIN -> PlaceType.SMART_BIN;
            case HAZARDOUS_DROP_OFF -> PlaceType.HAZARDOUS_DROP_OFF;
            case EDUCATION_BASE, MARKET -> PlaceType.EDUCATION_BASE;
        };
    }

    /** What is closed for good is not shown; asked for all the same, it is closed. */
    private static OpeningState state(Opening opening) {
        return switch (opening.state()) {
            case OPEN -> OpeningState.OPEN;
            case CLOSED -> OpeningState.CLOSED;
            case TEMPORARILY_CLOSED, CLOSED_FOR_GOOD -> OpeningState.TEMPORARILY_CLOSED;
            case UNKNOWN -> OpeningState.UNKNOWN;
        };
    }

    private static @Nullable PlaceClosure closure(@Nullable Closure closure) {
        return closure == null ? null : new PlaceClosure(closure.reason(), closure.until());
    }

    /** A picture, where there is one. */
    public static @Nullable PlacePhoto photo(city.wufei.content.place.@Nullable PlacePhoto photo) {
        return photo == null ? null : new PlacePhoto(photo.url(), photo.text());
    }

    private static MapLinks maps(city.wufei.content.place.Place place) {
        return new MapLinks(
                city.wufei.content.map.MapLinks.amap(place.position(), place.name()),
                city.wufei.content.map.MapLinks.tencent(place.position(), place.name(), place.address()));
    }

    /** A line of weekly hours. */
    public static OpeningHours hours(city.wufei.content.hours.OpeningHours hours) {
        return new OpeningHours(
                hours.days().stream().map(Weekday::code).toList(),
                hours.from().toString(),
                hours.to().toString());
    }
}
