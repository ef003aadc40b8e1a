package city.wufei.content.survey;

import java.util.List;

/** Checks answers against the survey that they are for. */
final class AnswerCheck {
    private AnswerCheck() {}

    static List<SurveyProblem> check(Survey survey, Answers answers) {
        return List.of();
    }
}
