package city.wufei.appapi.proposal;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.feedback.DecidedRow;
import city.wufei.appapi.feedback.Decisions;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.contracts.barcode.ProposedPart;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as the table keeps it; {@code parts} is JSON. */
@MappedEntity("barcode_proposal")
record ProposalRow(
        String districtId,
        @Id long id,
        long residentId,
        String ean,
        String name,
        String parts,
        @Nullable Long photoId,
        String status,
        @Nullable String reply,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy)
        implements DecidedRow {

    BarcodeProposal shown() {
        return new BarcodeProposal(
                Ids.text(id),
                ean,
                name,
                List.of(Json.read(parts, ProposedPart[].class)),
                photoId == null ? null : Ids.text(photoId),
                Decisions.status(status),
                reply,
                DistrictTime.onTheWire(receivedAt),
                decidedAt == null ? null : DistrictTime.onTheWire(decidedAt));
    }
}
