package city.wufei.appapi.redemption;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.problem.Particulars;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How a refusal is told: its problem code, and what there is to say about it. */
final class RedemptionRefusals {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M 月 d 日 H:mm");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M 月 d 日");

    private RedemptionRefusals() {}

    static ProblemException problem(RedemptionOutcome.Refused why) {
        return switch (why) {
            case RedemptionOutcome.NoSuchReward() -> ProblemException.of(ProblemCode.NOT_FOUND);
            case RedemptionOutcome.Over() -> ProblemException.of(ProblemCode.REWARD_OVER);
            case RedemptionOutcome.OutOfStock() -> ProblemException.of(ProblemCode.OUT_OF_STOCK);
            case RedemptionOutcome.KeyUsedOtherwise() -> ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case RedemptionOutcome.NotYet(var from) -> notYet(from);
            case RedemptionOutcome.Changed(var points) -> changed(points);
            case RedemptionOutcome.NotEnoughPoints(var balance, var missing) -> notEnough(balance, missing);
            case RedemptionOutcome.LimitReached(var limit) -> limitReached(limit);
        };
    }

    static ProblemException problem(HandOverOutcome why) {
        return switch (why) {
            case HandOverOutcome.Unknown() -> ProblemException.of(ProblemCode.REDEMPTION_CODE_UNKNOWN);
            case HandOverOutcome.Foreign() -> ProblemException.of(ProblemCode.WRONG_DISTRICT);
            case HandOverOutcome.Cancelled() -> ProblemException.of(ProblemCode.REDEMPTION_CANCELLED);
            case HandOverOutcome.WrongShop() -> ProblemException.of(ProblemCode.WRONG_SHOP);
            case HandOverOutcome.Used(var row) -> used(row);
            case HandOverOutcome.Expired(var row) -> expired(row);
            case HandOverOutcome.Good good -> throw new IllegalStateException("not refused: " + good);
        };
    }

    static ProblemException used(RedemptionRow row) {
        var at = row.endedAt() == null ? row.reservedAt() : row.endedAt();
        return ProblemException.of(
                ProblemCode.REDEMPTION_USED,
                Particulars.words(
                        "这个兑换码 %s 已经用过，“%s”已领走。".formatted(local(at, CHINESE), row.rewardName()),
                        "This code was used on %s; %s was handed over."
                                .formatted(local(at, ENGLISH), row.rewardName())));
    }

    static ProblemException expired(RedemptionRow row) {
        return ProblemException.of(
                ProblemCode.REDEMPTION_EXPIRED,
                Particulars.words(
                        "这个兑换码只能用到 %s，已经过期，积分会退回。".formatted(CHINESE_DAY.format(row.validUntil())),
                        "This code could be used until %s; the points are returned.".formatted(row.validUntil())));
    }

    private static ProblemException notYet(LocalDate from) {
        return ProblemException.of(
                ProblemCode.REWARD_NOT_YET,
                Particulars.until(
                        from.atStartOfDay(DistrictTime.ZONE).toOffsetDateTime(),
                        "这个奖品 %s起可以兑换。".formatted(CHINESE_DAY.format(from)),
                        "This reward is given out from %s on.".formatted(from)));
    }

    private static ProblemException changed(int points) {
        return ProblemException.of(
                ProblemCode.REWARD_CHANGED,
                Particulars.words(
                        "这个奖品现在要 %d 分，请重新看一下再兑换。".formatted(points),
                        "This reward costs %d points now; please look at it again.".formatted(points)));
    }

    private static ProblemException notEnough(int balance, int missing) {
        return ProblemException.of(
                ProblemCode.NOT_ENOUGH_POINTS,
                Particulars.missing(
                        missing,
                        "您现在有 %d 分，还差 %d 分。".formatted(balance, missing),
                        "You have %d points; %d more are needed.".formatted(balance, missing)));
    }

    private static ProblemException limitReached(int limit) {
        return ProblemException.of(
                ProblemCode.REWARD_LIMIT_REACHED,
                Particulars.words(
                        "这个奖品每人最多兑换 %d 次，您已经兑换到上限了。".formatted(limit),
                        "Each resident can have %d of this reward, and you have had them.".formatted(limit)));
    }

    private static String local(Instant at, DateTimeFormatter format) {
        return format.format(at.atZone(DistrictTime.ZONE));
    }
}
