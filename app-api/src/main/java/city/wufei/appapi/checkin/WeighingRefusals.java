package city.wufei.appapi.checkin;

import city.wufei.appapi.problem.Particulars;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.contracts.problem.ProblemCode;

/** How a refused weighing is told to the staff who stand there with a resident. */
final class WeighingRefusals {

    private WeighingRefusals() {}

    static ProblemException problem(CheckInOutcome.Refused why) {
        return switch (why) {
            case CheckInOutcome.Malformed() ->
                said(
                        ProblemCode.CODE_MALFORMED,
                        "这不是居民的码：请居民打开“我的码”，再扫一次。",
                        "Not a resident's code: ask the resident to open “My code”, then scan again.");
            case CheckInOutcome.Invalid() ->
                said(
                        ProblemCode.CODE_INVALID,
                        "这个码无效：请居民重新打开“我的码”，再扫一次。",
                        "The code is not valid: ask the resident to open “My code” anew, then scan again.");
            case CheckInOutcome.Stale() ->
                said(
                        ProblemCode.CODE_STALE,
                        "这个码已经过了 60 秒：请居民换一个新码，再扫一次。",
                        "The code is older than its 60 seconds: ask the resident for a new one, then scan again.");
            case CheckInOutcome.WrongDistrict() ->
                said(
                        ProblemCode.WRONG_DISTRICT,
                        "这位居民在别的区登记，不能在这里记。",
                        "The resident is registered in another district.");
            case CheckInOutcome.AlreadyCounted() ->
                said(ProblemCode.ALREADY_COUNTED, "这位居民今天在这里已经记过了。", "This resident was counted here today already.");
            case CheckInOutcome.Refused other -> CheckInRefusals.problem(other);
        };
    }

    private static ProblemException said(ProblemCode code, String chinese, String english) {
        return ProblemException.of(code, Particulars.words(chinese, english));
    }
}
