package city.wufei.appapi.redemption;

import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.Particulars;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.reward.StockOutcome;
import city.wufei.appapi.reward.Stocks;
import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.reward.RedemptionState;
import city.wufei.contracts.staff.CodeShown;
import city.wufei.contracts.staff.StaffRedemption;
import city.wufei.contracts.staff.StaffRedemptionPage;
import city.wufei.contracts.staff.StaffRewardApi;
import city.wufei.contracts.staff.StaffRewardStock;
import city.wufei.contracts.staff.StaffRewardStocks;
import city.wufei.contracts.staff.StockChange;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(StaffMember.ROLE)
class StaffRewardController implements StaffRewardApi {

    private final Stocks stocks;
    private final HandOvers handOvers;
    private final Caller caller;

    StaffRewardController(Stocks stocks, HandOvers handOvers, Caller caller) {
        this.stocks = stocks;
        this.handOvers = handOvers;
        this.caller = caller;
    }

    @Override
    public StaffRewardStocks stock(String district) {
        return new StaffRewardStocks(stocks.all(caller.operatorOf(district).district()));
    }

    @Override
    public StaffRewardStock setStock(String district, String reward, StockChange change) {
        return switch (stocks.set(caller.operatorOf(district).district(), reward, change)) {
            case StockOutcome.Set(var stock) -> stock;
            case StockOutcome.NoSuchReward() -> throw ProblemException.of(ProblemCode.NOT_FOUND);
            case StockOutcome.Changed _ -> throw ProblemException.of(ProblemCode.STOCK_CHANGED);
            case StockOutcome.TooSmall(var now) -> throw tooSmall(now);
        };
    }

    @Override
    public StaffRedemptionPage redemptions(
            String district,
            @Nullable String reward,
            @Nullable RedemptionState state,
            int limit,
            @Nullable String cursor) {
        if (state != null && reward == null) {
            throw ProblemException.of(
                    ProblemCode.INVALID_REQUEST,
                    List.of(FieldErrors.error(
                            "state",
                            "required-with",
                            "要与 reward 一起给出",
                            "needs `reward`",
                            Languages.ofCurrentRequest())));
        }
        return page(handOvers.list(
                caller.operatorOf(district).district(),
                Optional.ofNullable(reward),
                Optional.ofNullable(state).map(one -> city.wufei.content.reward.RedemptionState.valueOf(one.name())),
                Cursor.idBefore(cursor),
                limit));
    }

    @Override
    public StaffRedemptionPage handOvers(
            String district, String shop, String month, int limit, @Nullable String cursor) {
        return page(handOvers.ofShop(
                caller.operatorOf(district).district(), shop, YearMonth.parse(month), Cursor.idBefore(cursor), limit));
    }

    @Override
    public StaffRedemption look(String district, CodeShown code) {
        return answer(handOvers.look(caller.operatorOf(district), code));
    }

    @Override
    public StaffRedemption handOver(String district, CodeShown code) {
        var member = caller.operatorOf(district);
        var shop = Optional.ofNullable(code.shop())
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.INVALID_REQUEST,
                        List.of(FieldErrors.missing("shop", Languages.ofCurrentRequest()))));
        return answer(handOvers.handOver(member, code, shop));
    }

    private static StaffRedemption answer(HandOverOutcome outcome) {
        if (outcome instanceof HandOverOutcome.Good(var redemption)) {
            return redemption;
        }
        throw RedemptionRefusals.problem(outcome);
    }

    private static ProblemException tooSmall(StaffRewardStock now) {
        var bound = now.reserved() + now.handedOver();
        return ProblemException.of(
                ProblemCode.STOCK_TOO_SMALL,
                Particulars.words(
                        "已预留 %d 份、已领走 %d 份，总数不能少于 %d。".formatted(now.reserved(), now.handedOver(), bound),
                        "%d are reserved and %d were handed over: the total cannot be less than %d."
                                .formatted(now.reserved(), now.handedOver(), bound)));
    }

    private static StaffRedemptionPage page(Slice<StaffRedemption> page) {
        return new StaffRedemptionPage(page.items(), page.cursor());
    }
}
