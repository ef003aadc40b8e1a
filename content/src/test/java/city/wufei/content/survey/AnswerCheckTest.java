package city.wufei.content.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.content.survey.SurveyProblem.Code;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
    private static final List<Option> ABC =
            List.of(new Option("a", "甲", null), new Option("b", "乙", null), new Option("c", "丙", null));

    private static final Survey SURVEY = survey(
            new Question.Single("q1", "单选", null, true, null, ABC),
            new Question.Multiple("q2", "多选", null, true, new ShowIf("q1", List.of("a", "b")), ABC, 2),
            new Question.Scale("q3", "打分", null, true, null, 1, 5, null, null, null, null, true),
            new Question.Text("q4", "建议", null, false, new ShowIf("q2", List.of("c")), 5),
            new Question.Scale("q5", "打分", null, false, null, 0, 10, null, null, null, null, false));

    private static Survey survey(Question... questions) {
        return new Survey(
                "s",
                "问卷",
                null,
                null,
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 31),
                1,
                true,
                List.of(questions));
    }

    private static List<SurveyProblem> check(Object... questionsAndAnswers) {
        Map<String, Object> answers = new HashMap<>();
        for (int at = 0; at < questionsAndAnswers.length; at += 2) {
            answers.put((String) questionsAndAnswers[at], questionsAndAnswers[at + 1]);
        }
        return SURVEY.check(Answers.of(answers));
    }

    @Test
    void aCompleteSheetAlongABranchIsTaken() {
        assertThat(check("q1", "a", "q2", List.of("a", "c"), "q3", 4, "q4", "多设点位吧", "q5", 0))
                .isEmpty();
    }

    @Test
    void theOtherBranchNeedsLess() {
        assertThat(check("q1", "c", "q3", "dont-know")).isEmpty();
    }

    @Test
    void whatIsRequiredAndAskedIsNamed() {
        assertThat(check("q1", "b"))
                .extracting(SurveyProblem::question, SurveyProblem::code)
                .containsExactly(tuple("q2", Code.REQUIRED), tuple("q3", Code.REQUIRED));
    }

    @Test
    void nothingThatLooksLikeAnAnswerIsNone() {
        assertThat(check("q1", " ", "q3", 1)).extracting(SurveyProblem::code).containsExactly(Code.REQUIRED);
        assertThat(check("q1", "a", "q2", List.of(), "q3", 1))
                .extracting(SurveyProblem::code)
                .containsExactly(Code.REQUIRED);
    }

    @Test
    void anAnswerToAQuestionThatWasNotAskedIsRefused() {
        // q4 hangs on q2, and q2 was not asked
        assertThat(check("q1", "c", "q2", List.of("c"), "q3", 3, "q4", "好"))
                .extracting(SurveyProblem::question, SurveyProblem::code)
                .containsExactly(tuple("q2", Code.NOT_ASKED), tuple("q4", Code.NOT_ASKED));
    }

    @Test
    void unknownQuestionsAreRefused() {
        assertThat(check("q1", "c", "q3", 3, "q9", "x"))
                .containsExactly(new SurveyProblem("q9", Code.UNKNOWN_QUESTION, 0));
    }

    @Test
    void optionsMustExistOnceAndBeFewEnough() {
        assertThat(check("q1", "z", "q3", 3)).containsExactly(new SurveyProblem("q1", Code.UNKNOWN_OPTION, 0));
        assertThat(check("q1", "a", "q2", List.of("a", "a"), "q3", 3))
                .containsExactly(new SurveyProblem("q2", Code.REPEATED_OPTION, 0));
        assertThat(check("q1", "a", "q2", List.of("a", "b", "c"), "q3", 3))
                .contains(new SurveyProblem("q2", Code.TOO_MANY, 2));
    }

    @Test
    void anExclusiveOptionIsChosenAlone() {
        var survey = new Survey(
                "s",
                "问卷",
                null,
                null,
                null,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 31),
                1,
                true,
                List.of(new Question.Multiple(
                        "q",
                        "做过什么?",
                        null,
                        true,
                        null,
                        List.of(new Option("a", "甲", null), new Option("none", "以上都没有", null, true)),
                        null)));

        assertThat(survey.check(Answers.of(Map.of("q", List.of("a", "none")))))
                .containsExactly(new SurveyProblem("q", Code.NOT_ALONE, 0));
        assertThat(survey.check(Answers.of(Map.of("q", List.of("none"))))).isEmpty();
        assertThat(survey.check(Answers.of(Map.of("q", List.of("a"))))).isEmpty();
    }

    @Test
    void aScaleTakesWholeNumbersInItsRange() {
        assertThat(check("q1", "c", "q3", 6)).containsExactly(new SurveyProblem("q3", Code.OUT_OF_RANGE, 5));
        assertThat(check("q1", "c", "q3", 0)).containsExactly(new SurveyProblem("q3", Code.OUT_OF_RANGE, 1));
        assertThat(check("q1", "c", "q3", 2.5)).containsExactly(new SurveyProblem("q3", Code.WRONG_TYPE, 0));
        assertThat(check("q1", "c", "q3", 3, "q5", "dont-know"))
                .containsExactly(new SurveyProblem("q5", Code.WRONG_TYPE, 0));
        assertThat(check("q1", "c", "q3", Double.NaN)).containsExactly(new SurveyProblem("q3", Code.WRONG_TYPE, 0));
    }

    @Test
    void wrongTypesAreRefused() {
        assertThat(check("q1", List.of("c"), "q3", true))
                .extracting(SurveyProblem::code)
                .containsExactly(Code.WRONG_TYPE, Code.WRONG_TYPE);
        assertThat(check("q1", Map.of("a", 1), "q3", Arrays.asList(1, null)))
                .extracting(SurveyProblem::code)
                .containsExactly(Code.WRONG_TYPE, Code.WRONG_TYPE);
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        Object[] branch = {"q1", "a", "q2", List.of("c"), "q3", 3, "q4", "🌱🌱🌱🌱🌱"};
        assertThat(check(branch)).isEmpty();
        branch[7] = "🌱🌱🌱🌱🌱🌱";
        assertThat(check(branch)).containsExactly(new SurveyProblem("q4", Code.TOO_LONG, 5));
    }

    @Test
    void wordsTakeLineBreaksAndTabsAndNoOtherControlCharacters() {
        Object[] branch = {"q1", "a", "q2", List.of("c"), "q3", 3, "q4", "好\r\n\t好"};
        assertThat(check(branch)).isEmpty();
        for (var control : List.of("\0", "\u0007", "\u001b", "\u007f", "\u0085")) {
            branch[7] = "好" + control;
            assertThat(check(branch)).containsExactly(new SurveyProblem("q4", Code.CONTROL_CHARACTER, 0));
        }
    }

    @Test
    void aBranchThatLooksForwardIsNoSurvey() {
        assertThatThrownBy(() -> survey(
                        new Question.Text("q1", "建议", null, false, new ShowIf("q2", List.of("a")), 5),
                        new Question.Single("q2", "单选", null, true, null, ABC)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q1");
    }
}
