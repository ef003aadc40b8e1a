package city.wufei.contracts.cell;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of notices, newest first. */
@Serdeable
public record NoticePage(
        List<Notice> items,

        @Schema(description = "Where the next page starts; absent on the last") @Nullable
        String cursor) {}
