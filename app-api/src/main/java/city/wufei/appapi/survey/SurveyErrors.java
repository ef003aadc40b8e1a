package city.wufei.appapi.survey;

import city.wufei.appapi.problem.FieldErrors;
import city.wufei.content.survey.SurveyProblem;
import city.wufei.contracts.problem.FieldError;
import java.util.Locale;

/** Says what is wrong with an answer, in Chinese or English. */
final class SurveyErrors {

    private SurveyErrors() {}

    static FieldError error(SurveyProblem problem, Locale language) {
        var code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var limit = problem.limit();
        return switch (problem.code()) {
            case UNKNOWN_QUESTION -> error(problem, code, "没有这道题", "there is no such question", language);
            case REQUIRED -> error(problem, code, "必答题", "is required", language);
            case NOT_ASKED -> error(problem, code, "按前面的回答不需要答这道题", "is not asked after the earlier answers", language);
            case WRONG_TYPE -> error(problem, code, "答案类型不对", "is answered in another form", language);
            case UNKNOWN_OPTION -> error(problem, code, "没有这个选项", "has no such option", language);
            case REPEATED_OPTION -> error(problem, code, "选项重复", "names an option twice", language);
            case NOT_ALONE -> error(problem, code, "有一个选项不能与其他选项同选", "has an option that is chosen alone", language);
            case TOO_MANY ->
                error(problem, code, "最多选 " + limit + " 项", "takes at most " + limit + " options", language);
            case OUT_OF_RANGE -> error(problem, code, "超出范围", "is outside the scale", language);
            case TOO_LONG ->
                error(problem, code, "最多 " + limit + " 个字", "takes at most " + limit + " characters", language);
            case CONTROL_CHARACTER ->
                error(problem, code, "含有看不见的控制字符，请删去", "contains control characters, which are not taken", language);
        };
    }

    private static FieldError error(
            SurveyProblem problem, String code, String chinese, String english, Locale language) {
        return FieldErrors.error("answers." + problem.question(), code, chinese, english, language);
    }
}
