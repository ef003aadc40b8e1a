package city.wufei.appapi.redemption;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.reward.Stocks;
import city.wufei.appapi.session.StaffMember;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.reward.RedemptionCode;
import city.wufei.content.reward.RedemptionState;
import city.wufei.contracts.staff.CodeShown;
import city.wufei.contracts.staff.StaffRedemption;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff do for a code that a resident shows, and what they see of a district's redemptions. */
@Singleton
final class HandOvers {

    private final RedemptionRepository repository;
    private final HandOverRepository lists;
    private final Stocks stocks;
    private final Districts districts;
    private final Transactions transactions;
    private final Clock clock;

    HandOvers(
            RedemptionRepository repository,
            HandOverRepository lists,
            Stocks stocks,
            Districts districts,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.lists = lists;
        this.stocks = stocks;
        this.districts = districts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a code is for. */
    HandOverOutcome look(StaffMember member, CodeShown shown) {
        var read = RedemptionCode.read(shown.code());
        if (read.isEmpty()) {
            return new HandOverOutcome.Unknown();
        }
        if (read.get().isForeignTo(member.district())) {
            return new HandOverOutcome.Foreign();
        }
        var today = DistrictTime.day(clock.instant());
        var code = read.get().code().characters();
        return transactions
                .read(() -> repository.withCode(member.district(), code))
                .map(row -> row.stateOn(today) == RedemptionState.RESERVED
                        ? fits(row, shown.shop())
                        : HandOverOutcome.ended(row, today))
                .orElseGet(HandOverOutcome.Unknown::new);
    }

    /** Hands over what a code is for. Of two at once, or of this and a cancellation, one wins. */
    HandOverOutcome handOver(StaffMember member, CodeShown shown, String shop) {
        var looked = look(member, shown);
        return looked instanceof HandOverOutcome.Good(var seen)
                ? handOver(member, Ids.parse(seen.id()).orElseThrow(), shop)
                : looked;
    }

    /** A page of a district's redemptions: of one reward, and of a state, where they are asked for. */
    Slice<StaffRedemption> list(
            String district, Optional<String> reward, Optional<RedemptionState> state, long before, int limit) {
        var rows = transactions.read(() -> {
            if (reward.isEmpty()) {
                return lists.all(district, before, limit + 1);
            }
            return state.isEmpty()
                    ? lists.ofReward(district, reward.get(), before, limit + 1)
                    : lists.ofRewardIn(district, reward.get(), state.get().code(), before, limit + 1);
        });
        return seen(rows, limit);
    }

    /** A page of what a shop handed over in a month. */
    Slice<StaffRedemption> ofShop(String district, String shop, YearMonth month, long before, int limit) {
        var from = month.atDay(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        return seen(transactions.read(() -> lists.ofShop(district, shop, from, until, before, limit + 1)), limit);
    }

    private HandOverOutcome handOver(StaffMember member, long id, String shop) {
        return transactions.inTransaction(() -> {
            var now = DistrictTime.millis(clock.instant());
            var today = DistrictTime.day(now);
            var won = repository.handOver(member.district(), id, shop, member.id(), now, today) == 1;
            var row = repository.one(member.district(), id).orElseThrow();
            if (won) {
                stocks.handOver(row.districtId(), row.rewardId());
                return new HandOverOutcome.Good(row.seenByStaff(today));
            }
            return HandOverOutcome.ended(row, today);
        });
    }

    /** A reward that is published no more is handed over in any shop of the district: codes that were given stay good. */
    private HandOverOutcome fits(RedemptionRow row, @Nullable String shop) {
        var elsewhere = shop != null
                && (districts.library().shop(row.districtId(), shop).isEmpty()
                        || districts
                                .library()
                                .reward(row.districtId(), row.rewardId())
                                .filter(reward -> !reward.document().shops().contains(shop))
                                .isPresent());
        return elsewhere
                ? new HandOverOutcome.WrongShop()
                : new HandOverOutcome.Good(row.seenByStaff(DistrictTime.day(clock.instant())));
    }

    private Slice<StaffRedemption> seen(List<RedemptionRow> rows, int limit) {
        var today = DistrictTime.day(clock.instant());
        return Slice.cut(rows, row -> Ids.text(row.id()), limit).map(row -> row.seenByStaff(today));
    }
}
