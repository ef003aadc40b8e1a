package city.wufei.contracts.cell;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A public notice (公示): until it closes, anyone may object. */
@Serdeable
public record Notice(
        String id,
        String title,
        LocalDate opensOn,
        OffsetDateTime closesAt,

        @Schema(description = "Open at the time of the answer")
        boolean open,

        List<NoticeItem> items) {}
