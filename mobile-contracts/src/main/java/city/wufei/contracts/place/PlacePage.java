package city.wufei.contracts.place;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of places, nearest first when a point was given. */
@Serdeable
public record PlacePage(
        List<Place> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
