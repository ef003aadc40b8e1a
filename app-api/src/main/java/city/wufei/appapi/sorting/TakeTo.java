package city.wufei.appapi.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.place.PlaceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types of places that take what the bins at home do not, or what is paid for there. */
final class TakeTo {

    private static final List<PlaceType> ANYWHERE = List.of(PlaceType.SMART_BIN, PlaceType.RECYCLING_POINT);
    private static final List<PlaceType> CLOTHES = List.of(PlaceType.CLOTHES_BIN, PlaceType.RECYCLING_POINT);
    private static final List<PlaceType> EXPRESS =
            List.of(PlaceType.EXPRESS_BOX_RETURN, PlaceType.SMART_BIN, PlaceType.RECYCLING_POINT);

    private TakeTo() {}

    /**
     * Codes of types; empty for what goes into the bin at the door.
     *
     * @param category of the answer
     * @param sub what the entry is made of, as the guide's files say
     * @param stream the way of its own that it goes, as the guide's files say
     */
    static List<String> places(Category category, @Nullable String sub, @Nullable String stream) {
        return types(category, sub, stream).stream().map(PlaceType::code).toList();
    }

    private static List<PlaceType> types(Category category, @Nullable String sub, @Nullable String stream) {
        return switch (category) {
            case RECYCLABLE -> "express".equals(stream) ? EXPRESS : "textile".equals(sub) ? CLOTHES : ANYWHERE;
            case ELECTRONIC -> List.of(PlaceType.RECYCLING_POINT);
            case HAZARDOUS -> List.of(PlaceType.HAZARDOUS_DROP_OFF);
            case BULKY -> List.of(PlaceType.BULKY_WASTE_YARD);
            case FOOD, RESIDUAL, RENOVATION, GARDEN -> List.of();
        };
    }
}
