package city.wufei.appapi.sorting;

import city.wufei.content.district.Category;
import city.wufei.contracts.place.PlaceType;
import java.util.List;

/** The kinds of places that take what the bins at home do not, or what is paid for there. */
final class TakeTo {

    private TakeTo() {}

    /** Empty for what goes into the bin at the door. */
    static List<PlaceType> places(Category category) {
        return switch (category) {
            case RECYCLABLE -> List.of(PlaceType.SMART_BIN, PlaceType.RECYCLING_POINT);
            case ELECTRONIC -> List.of(PlaceType.RECYCLING_POINT);
            case HAZARDOUS -> List.of(PlaceType.HAZARDOUS_DROP_OFF);
            case FOOD, RESIDUAL, BULKY, RENOVATION, GARDEN -> List.of();
        };
    }
}
