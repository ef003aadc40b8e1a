package city.wufei.appapi.proposal;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.contracts.barcode.BarcodeProposalRequest;
import city.wufei.contracts.barcode.ProposedPart;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes proposals for barcodes from residents. */
@Singleton
public final class BarcodeProposals {

    /** A resident who has more to tell can wait for the editors. */
    static final int MOST_OPEN = 20;

    private final ProposalRepository repository;
    private final Residents residents;
    private final Photos photos;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    BarcodeProposals(
            ProposalRepository repository,
            Residents residents,
            Photos photos,
            IdempotencyKeys keys,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.photos = photos;
        this.keys = keys;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a proposal, with its picture. */
    ProposalOutcome propose(Resident resident, BarcodeProposalRequest request, Optional<String> key) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, request, BarcodeProposal.class)) {
                case Claim.Answered<BarcodeProposal>(var answer) -> new ProposalOutcome.Received(answer);
                case Claim.UsedOtherwise<BarcodeProposal>() -> new ProposalOutcome.KeyUsedOtherwise();
                case Claim.Fresh<BarcodeProposal>() -> judge(resident, request, key);
            };
            if (!(outcome instanceof ProposalOutcome.Received)) {
                undo.everything();
            }
            return outcome;
        });
    }

    Slice<BarcodeProposal> of(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.of(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(ProposalRow::shown);
    }

    /** Every proposal of a resident, newest first. Joins the caller's transaction. */
    public List<BarcodeProposal> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(ProposalRow::shown)
                .toList();
    }

    /** Removes a resident's proposals; what was published of them stays. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private ProposalOutcome judge(Resident resident, BarcodeProposalRequest request, Optional<String> key) {
        return switch (Gtin.read(request.ean())) {
            case GtinReading.NoNumber() -> new ProposalOutcome.NoNumber();
            case GtinReading.WrongCheckDigit() -> new ProposalOutcome.WrongCheckDigit();
            case GtinReading.Right(var gtin) when gtin.isInStore() -> new ProposalOutcome.InStore();
            case GtinReading.Right(var gtin) -> take(resident, gtin, request, key);
        };
    }

    private ProposalOutcome take(Resident resident, Gtin gtin, BarcodeProposalRequest request, Optional<String> key) {
        residents.hold(resident); // so that two at once count each other
        if (repository.open(resident.district(), resident.id()) >= MOST_OPEN) {
            return new ProposalOutcome.TooManyOpen();
        }
        var photo = photos.attach(resident, request.photo());
        if (request.photo() != null && photo.isEmpty()) {
            return new ProposalOutcome.PhotoUnknown();
        }
        var row = row(resident, gtin, request, photo.orElse(null));
        if (!repository.take(row)) {
            return new ProposalOutcome.AlreadyProposed();
        }
        var shown = row.shown();
        keys.keep(resident, key, shown);
        return new ProposalOutcome.Received(shown);
    }

    /** Takes pictures that are gone from a batch of decided proposals; how many those were. Joins the caller's transaction. */
    public int forgetPhotos() {
        return repository.forgetPhotos(clock.instant().minus(Photos.KEPT_AFTER_DECISION));
    }

    private ProposalRow row(Resident resident, Gtin gtin, BarcodeProposalRequest request, @Nullable Long photo) {
        var parts = request.parts().stream()
                .map(part -> new ProposedPart(part.part().strip(), part.category()))
                .toList();
        return new ProposalRow(
                resident.district(),
                ids.next(),
                resident.id(),
                gtin.digits(),
                request.name().strip(),
                Json.canonical(parts),
                photo,
                "received",
                null,
                DistrictTime.millis(clock.instant()),
                null,
                null);
    }
}
