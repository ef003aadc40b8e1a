package city.wufei.contracts.place;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where something can be handed in or learned. */
@Serdeable
public record Place(
        @Schema(example = "fangsong-recycle-01") String id,
        String name,
        PlaceType type,

        @Schema(description = "Code of the subdistrict", example = "310117003")
        String subdistrict,

        String address,
        @Schema(example = "31.0345") double lat,
        @Schema(example = "121.2212") double lng,

        @Schema(description = "From the point asked for with `near`") @Nullable
        Integer distanceMetres,

        List<OpeningHours> hours,
        List<WasteCategory> accepts,
        List<String> materials,
        @Nullable String phone,
        @Schema(description = "示例: not an official place") boolean example,
        CheckInOffer checkIn) {}
