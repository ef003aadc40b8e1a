package city.wufei.appapi.correction;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.correction.Correction;
import city.wufei.contracts.correction.CorrectionRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes from residents what they hold to be wrong. */
@Singleton
public final class Corrections {

    /** A resident who has more to tell can wait for the editors. */
    static final int MOST_OPEN = 20;

    private final CorrectionRepository repository;
    private final Residents residents;
    private final Photos photos;
    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Corrections(
            CorrectionRepository repository,
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

    /** Takes a correction, with its picture. */
    CorrectionOutcome correct(Resident resident, CorrectionRequest request, Optional<String> key) {
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, request, Correction.class)) {
                case Claim.Answered<Correction>(var answer) -> new CorrectionOutcome.Received(answer);
                case Claim.UsedOtherwise<Correction>() -> new CorrectionOutcome.KeyUsedOtherwise();
                case Claim.Fresh<Correction>() -> take(resident, request, key);
            };
            if (!(outcome instanceof CorrectionOutcome.Received)) {
                undo.everything();
            }
            return outcome;
        });
    }

    Slice<Correction> of(Resident resident, long before, int limit) {
        var rows = transactions.read(() -> repository.of(resident.district(), resident.id(), before, limit + 1));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(CorrectionRow::shown);
    }

    /** Every correction of a resident, newest first. Joins the caller's transaction. */
    public List<Correction> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id(), Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(CorrectionRow::shown)
                .toList();
    }

    /** Removes a resident's corrections. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private CorrectionOutcome take(Resident resident, CorrectionRequest request, Optional<String> key) {
        residents.hold(resident); // so that two at once count each other
        if (repository.open(resident.district(), resident.id()) >= MOST_OPEN) {
            return new CorrectionOutcome.TooManyOpen();
        }
        var photo = photos.attach(resident, request.photo());
        if (request.photo() != null && photo.isEmpty()) {
            return new CorrectionOutcome.PhotoUnknown();
        }
        var row = row(resident, request, photo.orElse(null));
        repository.take(row);
        var shown = row.shown();
        keys.keep(resident, key, shown);
        return new CorrectionOutcome.Received(shown);
    }

    /** Takes pictures that are gone from a batch of decided corrections; how many those were. Joins the caller's transaction. */
    public int forgetPhotos() {
        return repository.forgetPhotos(clock.instant().minus(Photos.KEPT_AFTER_DECISION));
    }

    private CorrectionRow row(Resident resident, CorrectionRequest request, @Nullable Long photo) {
        var expected = request.expected();
        return new CorrectionRow(
                resident.district(),
                ids.next(),
                resident.id(),
                request.item(),
                request.words().strip(),
                expected == null ? null : expected.name().toLowerCase(Locale.ROOT),
                request.reason().strip(),
                photo,
                "received",
                null,
                DistrictTime.millis(clock.instant()),
                null,
                null);
    }
}
