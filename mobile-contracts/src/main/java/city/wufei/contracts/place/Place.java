package city.wufei.contracts.place;

import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where something can be handed in or learned. {@code type} is the nearest of the first release's four kinds, for clients that know
 * no others; {@code kind} is what it is.
 */
@Serdeable
public record Place(
        @Schema(example = "fangsong-recycle-01") String id,
        String name,
        PlaceType type,

        @Schema(description = "What the place is for; `type` is the nearest of the kinds of the first release")
        PlaceKind kind,

        @Schema(description = "Code of the subdistrict", example = "310117003")
        String subdistrict,

        String address,
        @Schema(description = "WGS-84", example = "31.0345") double lat,

        @Schema(description = "WGS-84", example = "121.2212")
        double lng,

        @Schema(description = "From the point asked for with `near`") @Nullable
        Integer distanceMetres,

        @Schema(description = "By the days of the week; `today` knows holidays and exceptions")
        List<OpeningHours> hours,

        OpeningState state,

        @Schema(
                description =
                        "Whether one may come at the moment of the answer; absent where nobody has said when it is open")
        @Nullable
        Boolean openNow,

        @Schema(
                description = "Today's hours in words; absent where nobody has said",
                example = "07:00–10:00、17:00–20:30")
        @Nullable
        String today,

        @Schema(example = "07:00–10:00, 17:00–20:30") @Nullable
        String todayEn,

        @Nullable PlaceClosure closure,
        List<WasteCategory> accepts,
        @Schema(description = "In residents' words") List<String> materials,

        @Schema(description = "What the materials come down to")
        List<Material> takes,

        @Nullable String phone,
        List<Accessibility> accessibility,
        @Nullable PlacePhoto photo,
        MapLinks maps,
        @Schema(description = "示例: not an official place") boolean example,
        CheckInOffer checkIn) {}
