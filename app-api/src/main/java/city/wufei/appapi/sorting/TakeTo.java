package city.wufei.appapi.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.place.PlaceType;
import java.util.List;

/** The types of places that take what the bins at home do not, or what is paid for there. */
final class TakeTo {

    private TakeTo() {}

    /** Codes of types; empty for what goes into the bin at the door. */
    static List<String> places(Category category) {
        return types(category).stream().map(PlaceType::code).toList();
    }

    private static List<PlaceType> types(Category category) {
        return switch (category) {
            case RECYCLABLE -> List.of(PlaceType.SMART_BIN, PlaceType.RECYCLING_POINT);
            case ELECTRONIC -> List.of(PlaceType.RECYCLING_POINT);
            case HAZARDOUS -> List.of(PlaceType.HAZARDOUS_DROP_OFF);
            case FOOD, RESIDUAL, BULKY, RENOVATION, GARDEN -> List.of();
        };
    }
}
