package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.resident.HelpCode;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.resident.Residents;
import city.wufei.appapi.session.StaffMember;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.checkin.ReviewState;
import city.wufei.contracts.staff.StaffReview;
import city.wufei.contracts.staff.StaffReviewDetail;
import city.wufei.contracts.staff.StaffReviewPage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A district's check-ins that stand out, as its staff read and decide them. */
@Singleton
final class ReviewDesk {

    private static final int AROUND = 20;

    private final ReviewRepository repository;
    private final CheckInRepository checkIns;
    private final Credits credits;
    private final ShownCheckIns shown;
    private final Residents residents;
    private final Transactions transactions;
    private final Clock clock;

    ReviewDesk(
            ReviewRepository repository,
            CheckInRepository checkIns,
            Credits credits,
            ShownCheckIns shown,
            Residents residents,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.checkIns = checkIns;
        this.credits = credits;
        this.shown = shown;
        this.residents = residents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A decision by a member. */
    record Taken(StaffMember by, boolean release, @Nullable String note) {

        /** Whether this is what was decided last: asked for again after a lost answer. */
        boolean is(ReviewRow row) {
            return (row.stateNow() == ReviewState.RELEASED) == release
                    && by.id().equals(row.decidedBy())
                    && Objects.equals(note, row.note());
        }

        ReviewState after(ReviewState before) {
            if (release) {
                return ReviewState.RELEASED;
            }
            return before == ReviewState.APPEALED ? ReviewState.UPHELD : ReviewState.REFUSED;
        }
    }

    /** A page, newest first; of those that wait where no state is asked for. */
    StaffReviewPage list(String district, Optional<ReviewState> state, Optional<String> place, long before, int limit) {
        return transactions.read(() -> {
            var states = state.map(List::of).orElse(List.of(ReviewState.PENDING, ReviewState.APPEALED)).stream()
                    .map(ReviewRow::word)
                    .toList();
            var rows = repository.ofStates(district, states, place.orElse(""), before, limit + 1);
            var page = Slice.cut(rows, row -> Ids.text(row.checkInId()), limit);
            return new StaffReviewPage(seen(district, page.items()), repository.waiting(district), page.cursor());
        });
    }

    Optional<StaffReviewDetail> one(String district, long id) {
        return transactions.read(() -> repository.of(district, List.of(id)).stream()
                .findFirst()
                .map(row -> new StaffReviewDetail(seen(district, List.of(row)).getFirst(), around(row))));
    }

    private List<city.wufei.contracts.checkin.CheckIn> around(ReviewRow row) {
        var resident = Resident.ofStaff(row.districtId(), row.residentId());
        return shown.of(resident, checkIns.of(row.districtId(), row.residentId(), Long.MAX_VALUE, AROUND));
    }

    /** Decides what waits, once; of an appeal once more, by another member. */
    ReviewOutcome decide(String district, long id, Taken taken) {
        return transactions.inTransaction(() -> {
            var known = repository.of(district, List.of(id)).stream().findFirst();
            if (known.isEmpty() || !residents.isHeld(district, known.get().residentId())) {
                return new ReviewOutcome.Unknown();
            }
            return repository.held(district, id).map(row -> decide(row, taken)).orElseGet(ReviewOutcome.Unknown::new);
        });
    }

    private ReviewOutcome decide(ReviewRow row, Taken taken) {
        var state = row.stateNow();
        if (state == ReviewState.APPEALED && taken.by().id().equals(row.refusedBy())) {
            return new ReviewOutcome.SameMember();
        }
        if (state == ReviewState.PENDING || state == ReviewState.APPEALED) {
            decided(row, taken, DistrictTime.millis(clock.instant()));
        } else if (!taken.is(row)) {
            return new ReviewOutcome.AlreadyDecided();
        }
        var now = repository.of(row.districtId(), List.of(row.checkInId()));
        return new ReviewOutcome.Decided(seen(row.districtId(), now).getFirst());
    }

    /** Points that are held have room in the caps; refused, they give it up, and take it again when they are released after all. */
    private void decided(ReviewRow row, Taken taken, Instant at) {
        var after = taken.after(row.stateNow());
        var refusedBy = after == ReviewState.REFUSED ? taken.by().id() : row.refusedBy();
        repository.decide(
                row.districtId(),
                row.checkInId(),
                ReviewRow.word(after),
                taken.note(),
                at,
                taken.by().id(),
                refusedBy);
        var checkIn =
                checkIns.withIds(row.districtId(), List.of(row.checkInId())).getFirst();
        if (after == ReviewState.REFUSED) {
            credits.recount(checkIn, -row.points());
        }
        if (after == ReviewState.RELEASED) {
            if (row.stateNow() == ReviewState.APPEALED) {
                credits.recount(checkIn, row.points());
            }
            checkIns.earns(row.districtId(), row.checkInId(), row.points());
            credits.release(row, at);
        }
    }

    private List<StaffReview> seen(String district, List<ReviewRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, CheckInRow> known =
                checkIns
                        .withIds(
                                district,
                                rows.stream().map(ReviewRow::checkInId).toList())
                        .stream()
                        .collect(Collectors.toMap(CheckInRow::id, Function.identity()));
        return rows.stream()
                .filter(row -> known.containsKey(row.checkInId()))
                .map(row -> seen(row, Objects.requireNonNull(known.get(row.checkInId()))))
                .toList();
    }

    private static StaffReview seen(ReviewRow row, CheckInRow checkIn) {
        return new StaffReview(
                Ids.text(row.checkInId()),
                HelpCode.of(row.residentId()).text(),
                row.placeId(),
                checkIn.placeName(),
                checkIn.day(),
                DistrictTime.onTheWire(checkIn.occurredAt()),
                DistrictTime.onTheWire(checkIn.countedAt()),
                row.points(),
                row.stateNow(),
                row.why(),
                row.seen(),
                row.note(),
                row.appeal(),
                ReviewRow.wire(row.appealedAt()),
                ReviewRow.wire(row.decidedAt()),
                row.decidedBy());
    }
}
