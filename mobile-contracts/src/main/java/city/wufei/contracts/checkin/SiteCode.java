package city.wufei.contracts.checkin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a genuine site code stands for: the place where one checks in with it. */
@Serdeable
public record SiteCode(
        @Schema(description = "Pack id of the place's district", example = "310117-songjiang")
        String district,

        @Schema(description = "Id of the place", example = "fangsong-recycle-01")
        String place,

        String placeName,
        String address,

        @Schema(description = "Points that a check-in earns")
        int points,

        @Schema(description = "Points without a position; null where it needs one") @Nullable
        Integer pointsWithoutPosition,

        @Schema(description = "Whether a check-in is refused without a position")
        boolean positionRequired,

        @Schema(description = "How near one must be, in metres, where the position is told")
        int radiusMetres,

        @Schema(
                description = "It counts once in so many hours of the day, from midnight; 24 is once a day",
                example = "24")
        int everyHours,

        @Schema(description = "示例: not an official place") boolean example) {}
