package city.wufei.content.survey;

import city.wufei.content.survey.SurveyProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks answers against the survey that they are for, question by question along the path that was taken. */
final class AnswerCheck {
    private static final String DONT_KNOW = "dont-know";

    private final Answers answers;
    private final Set<String> asked = new HashSet<>();
    private final List<SurveyProblem> problems = new ArrayList<>();

    private AnswerCheck(Answers answers) {
        this.answers = answers;
    }

    static List<SurveyProblem> check(Survey survey, Answers answers) {
        AnswerCheck check = new AnswerCheck(answers);
        survey.questions().forEach(check::question);
        Set<String> unknown = new TreeSet<>(answers.byQuestion().keySet());
        survey.questions().forEach(question -> unknown.remove(question.id()));
        unknown.forEach(id -> check.problem(id, Code.UNKNOWN_QUESTION, 0));
        return List.copyOf(check.problems);
    }

    private void question(Question question) {
        Answer answer = answers.byQuestion().get(question.id());
        if (!isAsked(question)) {
            if (answer != null) {
                problem(question.id(), Code.NOT_ASKED, 0);
            }
            return;
        }
        asked.add(question.id());
        if (answer != null) {
            answered(question, answer);
        } else if (question.required()) {
            problem(question.id(), Code.REQUIRED, 0);
        }
    }

    /** A branch is taken only where the question that it looks back at was asked itself. */
    private boolean isAsked(Question question) {
        ShowIf showIf = question.showIf();
        if (showIf == null) {
            return true;
        }
        if (!asked.contains(showIf.question())) {
            return false;
        }
        return switch (answers.byQuestion().get(showIf.question())) {
            case Answer.Words(String option) -> showIf.in().contains(option);
            case Answer.Choices(List<String> options) -> options.stream().anyMatch(showIf.in()::contains);
            case null, default -> false;
        };
    }

    private void answered(Question question, Answer answer) {
        switch (question) {
            case Question.Single single
            when answer instanceof Answer.Words(String option) -> options(single, List.of(option), 1);
            case Question.Multiple multiple
            when answer instanceof Answer.Choices(List<String> options) ->
                options(multiple, options, multiple.mostOptions());
            case Question.Scale scale when answer instanceof Answer.Rating(BigDecimal value) -> rating(scale, value);
            case Question.Scale scale
            when scale.dontKnow() && answer instanceof Answer.Words(String words) && words.equals(DONT_KNOW) -> {}
            case Question.Text text when answer instanceof Answer.Words(String words) -> words(text, words);
            default -> problem(question.id(), Code.WRONG_TYPE, 0);
        }
    }

    private void options(Question question, List<String> chosen, int most) {
        if (!Survey.optionIds(question).containsAll(chosen)) {
            problem(question.id(), Code.UNKNOWN_OPTION, 0);
        } else if (new HashSet<>(chosen).size() < chosen.size()) {
            problem(question.id(), Code.REPEATED_OPTION, 0);
        } else if (chosen.size() > 1 && chosen.stream().anyMatch(Survey.exclusiveIds(question)::contains)) {
            problem(question.id(), Code.NOT_ALONE, 0);
        } else if (chosen.size() > most) {
            problem(question.id(), Code.TOO_MANY, most);
        }
    }

    private void rating(Question.Scale scale, BigDecimal value) {
        if (value.compareTo(BigDecimal.valueOf(scale.min())) < 0) {
            problem(scale.id(), Code.OUT_OF_RANGE, scale.min());
        } else if (value.compareTo(BigDecimal.valueOf(scale.max())) > 0) {
            problem(scale.id(), Code.OUT_OF_RANGE, scale.max());
        } else if (value.stripTrailingZeros().scale() > 0) {
            problem(scale.id(), Code.WRONG_TYPE, 0);
        }
    }

    private void words(Question.Text text, String words) {
        if (words.codePointCount(0, words.length()) > text.maxLength()) {
            problem(text.id(), Code.TOO_LONG, text.maxLength());
        } else if (words.chars().anyMatch(AnswerCheck::isControl)) {
            problem(text.id(), Code.CONTROL_CHARACTER, 0);
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private void problem(String question, Code code, int limit) {
        problems.add(new SurveyProblem(question, code, limit));
    }
}
