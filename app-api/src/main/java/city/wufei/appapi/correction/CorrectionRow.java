package city.wufei.appapi.correction;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.feedback.DecidedRow;
import city.wufei.appapi.feedback.Decisions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.correction.Correction;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A correction as the table keeps it. */
@MappedEntity("sorting_correction")
record CorrectionRow(
        String districtId,
        @Id long id,
        long residentId,
        @Nullable String item,
        String words,
        @Nullable String expected,
        String reason,
        @Nullable Long photoId,
        String status,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy)
        implements DecidedRow {

    Correction shown() {
        return new Correction(
                Ids.text(id),
                item,
                words,
                expected == null ? null : WasteCategory.valueOf(expected.toUpperCase(Locale.ROOT)),
                reason,
                photoId == null ? null : Ids.text(photoId),
                Decisions.status(status),
                reply,
                DistrictTime.onTheWire(receivedAt),
                decidedAt == null ? null : DistrictTime.onTheWire(decidedAt));
    }
}
