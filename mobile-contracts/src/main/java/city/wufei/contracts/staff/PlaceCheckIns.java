package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Check-ins at one place. */
@Serdeable
public record PlaceCheckIns(
        @Schema(example = "fangsong-recycle-01") String place, long checkIns, long residents, long points) {}
