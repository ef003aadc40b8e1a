package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.problem.Particulars;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How a refused check-in is told: its problem code, and what to do about it. */
final class CheckInRefusals {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private CheckInRefusals() {}

    static ProblemException problem(CheckInOutcome.Refused why) {
        return switch (why) {
            case CheckInOutcome.Malformed() -> ProblemException.of(ProblemCode.CODE_MALFORMED);
            case CheckInOutcome.Invalid() -> ProblemException.of(ProblemCode.CODE_INVALID);
            case CheckInOutcome.Revoked() -> ProblemException.of(ProblemCode.CODE_REVOKED);
            case CheckInOutcome.Expired() -> ProblemException.of(ProblemCode.CODE_EXPIRED);
            case CheckInOutcome.NotYetValid() -> ProblemException.of(ProblemCode.CODE_NOT_YET_VALID);
            case CheckInOutcome.Stale() -> ProblemException.of(ProblemCode.CODE_STALE);
            case CheckInOutcome.ForStaff() -> ProblemException.of(ProblemCode.CODE_FOR_STAFF);
            case CheckInOutcome.CodeUsed() -> ProblemException.of(ProblemCode.CODE_USED);
            case CheckInOutcome.MaterialNotTaken() -> ProblemException.of(ProblemCode.MATERIAL_NOT_TAKEN);
            case CheckInOutcome.WrongDistrict() -> ProblemException.of(ProblemCode.WRONG_DISTRICT);
            case CheckInOutcome.NotOffered() -> ProblemException.of(ProblemCode.CHECK_IN_NOT_OFFERED);
            case CheckInOutcome.PositionNeeded() -> ProblemException.of(ProblemCode.POSITION_NEEDED);
            case CheckInOutcome.AlreadyCounted() -> ProblemException.of(ProblemCode.ALREADY_COUNTED);
            case CheckInOutcome.KeyUsedOtherwise() -> ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case CheckInOutcome.ClockOff off -> clockOff(off);
            case CheckInOutcome.TooFar far -> tooFar(far);
            case CheckInOutcome.TooEarly(var until) -> tooEarly(until);
            case CheckInOutcome.DailyCapReached cap -> dailyCap(cap);
            case CheckInOutcome.MonthlyCapReached cap -> monthlyCap(cap);
        };
    }

    private static ProblemException clockOff(CheckInOutcome.ClockOff off) {
        var now = DistrictTime.onTheWire(off.now());
        return ProblemException.of(
                ProblemCode.CLOCK_OFF,
                Particulars.serverTime(
                        now,
                        "打卡时间不正确。现在是北京时间 %d 月 %d 日 %s：请把手机时间设为自动，再打一次卡；超过期限的打卡不能再补。"
                                .formatted(now.getMonthValue(), now.getDayOfMonth(), TIME.format(now)),
                        "The time of the check-in is off. It is %s %s in Beijing: set your phone's clock to automatic and check in "
                                        .formatted(now.toLocalDate(), TIME.format(now))
                                + "again; one that waited too long cannot be made up for."));
    }

    private static ProblemException tooFar(CheckInOutcome.TooFar far) {
        return ProblemException.of(
                ProblemCode.TOO_FAR,
                Particulars.metres(
                        far.metres(),
                        "您离点位约 %d 米，请走到 %d 米以内再打卡。".formatted(far.metres(), far.withinMetres()),
                        "You are about %d m from the site; come within %d m and check in again."
                                .formatted(far.metres(), far.withinMetres())));
    }

    private static ProblemException tooEarly(LocalDateTime until) {
        return ProblemException.of(
                ProblemCode.TOO_EARLY,
                Particulars.until(
                        until.atZone(DistrictTime.ZONE).toOffsetDateTime(),
                        "刚才在这里打过卡了，%s 以后可以再打。".formatted(TIME.format(until)),
                        "Counted here a while ago; you can check in again from %s on.".formatted(TIME.format(until))));
    }

    private static ProblemException dailyCap(CheckInOutcome.DailyCapReached reached) {
        return ProblemException.of(
                ProblemCode.DAILY_CAP_REACHED,
                Particulars.until(
                        midnight(reached.until()),
                        "每人每天最多记 %d 次，%s起可以再打卡。".formatted(reached.cap(), chinese(reached.until())),
                        "Most check-ins counted a day: %d; you can check in again from %s on."
                                .formatted(reached.cap(), reached.until())));
    }

    private static ProblemException monthlyCap(CheckInOutcome.MonthlyCapReached reached) {
        return ProblemException.of(
                ProblemCode.MONTHLY_CAP_REACHED,
                Particulars.until(
                        midnight(reached.until()),
                        "每人每月最多记 %d 分，本月剩下的已不够这一次，%s起可以再打卡。".formatted(reached.cap(), chinese(reached.until())),
                        "Most points counted a month: %d, and what is left does not suffice; check in again from %s on."
                                .formatted(reached.cap(), reached.until())));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(DistrictTime.ZONE).toOffsetDateTime();
    }

    private static String chinese(LocalDate day) {
        return "%d 月 %d 日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
