package city.wufei.appapi.correction;

import city.wufei.appapi.feedback.DecisionOutcome;
import city.wufei.appapi.feedback.Decisions;
import city.wufei.appapi.feedback.Wanted;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.photo.Photos;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.district.Category;
import city.wufei.content.district.Scheme;
import city.wufei.content.id.Ids;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.staff.PresentAnswer;
import city.wufei.contracts.staff.StaffCorrection;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A district's corrections as its editors read and decide them, beside what residents are answered now. */
@Singleton
final class CorrectionDesk {

    private final CorrectionRepository repository;
    private final Photos photos;
    private final Districts districts;
    private final Transactions transactions;

    CorrectionDesk(CorrectionRepository repository, Photos photos, Districts districts, Transactions transactions) {
        this.repository = repository;
        this.photos = photos;
        this.districts = districts;
        this.transactions = transactions;
    }

    /** A page, newest first; of every status where none is asked for. */
    Slice<StaffCorrection> list(String district, Optional<String> status, Wanted wanted, long before, int limit) {
        var rows = transactions.read(
                () -> status.map(one -> repository.ofStatus(district, one, wanted.anywhere(), before, limit + 1))
                        .orElseGet(() -> repository.ofDistrict(district, wanted.anywhere(), before, limit + 1)));
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(this::seen);
    }

    Optional<StaffCorrection> one(String district, long id) {
        return transactions.read(() -> repository.one(district, id)).map(this::seen);
    }

    Optional<byte[]> photo(String district, long id) {
        return transactions.read(() -> repository
                .one(district, id)
                .flatMap(row -> Optional.ofNullable(row.photoId()))
                .flatMap(photo -> photos.attached(district, photo)));
    }

    /** Decides once. The same decision by the same member again is the one that was taken. */
    DecisionOutcome<StaffCorrection> decide(String district, long id, Decisions.Taken taken) {
        return transactions.inTransaction(() -> {
            var won = repository.decide(district, id, taken.status(), taken.reply(), taken.at(), taken.by()) == 1;
            var decided = repository.one(district, id);
            if (won) {
                decided.map(CorrectionRow::photoId).ifPresent(photo -> photos.decided(district, photo, taken.at()));
            }
            return Decisions.outcome(won, taken, decided, this::seen);
        });
    }

    private StaffCorrection seen(CorrectionRow row) {
        var library = districts.library();
        var now = library.scheme(row.districtId())
                .flatMap(scheme -> entry(row)
                        .map(entry -> answer(entry, entry.category(), scheme))
                        .or(() -> found(row, scheme)));
        return new StaffCorrection(row.shown(), now.orElse(null));
    }

    private Optional<SortingEntry> entry(CorrectionRow row) {
        return Optional.ofNullable(row.item())
                .flatMap(item -> districts.library().catalogue(row.districtId()).flatMap(all -> all.entry(item)));
    }

    private Optional<PresentAnswer> found(CorrectionRow row, Scheme scheme) {
        return districts.library().index(row.districtId()).stream()
                .flatMap(index -> index.search(row.words(), 1).stream())
                .findFirst()
                .map(hit -> answer(hit.entry(), hit.category(), scheme));
    }

    private static PresentAnswer answer(SortingEntry entry, Category category, Scheme scheme) {
        var printed = scheme.of(category);
        var tip = entry.tip();
        return new PresentAnswer(
                entry.id(),
                entry.name(),
                WasteCategory.valueOf(category.name()),
                printed.name(),
                printed.nameEn(),
                tip == null ? null : scheme.inOwnWords(tip),
                entry.rule().title());
    }
}
