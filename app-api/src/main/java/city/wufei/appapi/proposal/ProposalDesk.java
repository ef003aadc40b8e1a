package city.wufei.appapi.proposal;

import city.wufei.appapi.feedback.DecisionOutcome;
import city.wufei.appapi.feedback.Decisions;
import city.wufei.appapi.feedback.Wanted;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.barcode.BarcodeProposal;
import city.wufei.contracts.staff.StaffProposal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A district's proposals as its editors read and decide them. */
@Singleton
final class ProposalDesk {

    private final ProposalRepository repository;
    private final Photos photos;
    private final Transactions transactions;

    ProposalDesk(ProposalRepository repository, Photos photos, Transactions transactions) {
        this.repository = repository;
        this.photos = photos;
        this.transactions = transactions;
    }

    /** A page, newest first; of every status where none is asked for. */
    Slice<BarcodeProposal> list(String district, Optional<String> status, Wanted wanted, long before, int limit) {
        var rows = transactions.read(() -> status.map(one ->
                        repository.ofStatus(district, one, wanted.anywhere(), wanted.beginning(), before, limit + 1))
                .orElseGet(() ->
                        repository.ofDistrict(district, wanted.anywhere(), wanted.beginning(), before, limit + 1)));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(ProposalRow::shown);
    }

    Optional<StaffProposal> one(String district, long id) {
        return transactions.read(() -> repository.one(district, id).map(this::seen));
    }

    Optional<byte[]> photo(String district, long id) {
        return transactions.read(() -> repository
                .one(district, id)
                .flatMap(row -> Optional.ofNullable(row.photoId()))
                .flatMap(photo -> photos.attached(district, photo)));
    }

    /** Decides once. The same decision by the same member again is the one that was taken. */
    DecisionOutcome<StaffProposal> decide(String district, long id, Decisions.Taken taken) {
        return transactions.inTransaction(() -> {
            var won = repository.decide(district, id, taken.status(), taken.reply(), taken.at(), taken.by()) == 1;
            var decided = repository.one(district, id);
            if (won) {
                decided.map(ProposalRow::photoId).ifPresent(photo -> photos.decided(district, photo, taken.at()));
            }
            return Decisions.outcome(won, taken, decided, this::seen);
        });
    }

    private StaffProposal seen(ProposalRow row) {
        return new StaffProposal(row.shown(), repository.waiting(row.districtId(), row.ean(), row.id()));
    }
}
