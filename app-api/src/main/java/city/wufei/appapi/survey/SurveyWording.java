package city.wufei.appapi.survey;

import city.wufei.content.publication.Published;
import city.wufei.content.survey.Option;
import city.wufei.content.survey.Question.Multiple;
import city.wufei.content.survey.Question.Scale;
import city.wufei.content.survey.Question.Single;
import city.wufei.content.survey.Question.Text;
import city.wufei.contracts.survey.Question;
import city.wufei.contracts.survey.QuestionOption;
import city.wufei.contracts.survey.QuestionType;
import city.wufei.contracts.survey.ShowIf;
import city.wufei.contracts.survey.Survey;
import city.wufei.contracts.survey.SurveySummary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a published survey goes onto the wire. */
final class SurveyWording {

    private SurveyWording() {}

    static SurveySummary summary(city.wufei.content.survey.Survey survey, LocalDate today, @Nullable Boolean answered) {
        return new SurveySummary(
                survey.id(),
                survey.title(),
                survey.titleEn(),
                survey.opens(),
                survey.closes(),
                survey.minutes(),
                survey.isOpen(today),
                answered);
    }

    static Survey survey(
            Published<city.wufei.content.survey.Survey> published,
            String district,
            LocalDate today,
            @Nullable Boolean answered) {
        var survey = published.document();
        return new Survey(
                survey.id(),
                published.version(),
                district,
                survey.title(),
                survey.titleEn(),
                survey.intro(),
                survey.introEn(),
                survey.opens(),
                survey.closes(),
                survey.minutes(),
                survey.isOpen(today),
                survey.example(),
                survey.questions().stream().map(SurveyWording::question).toList(),
                answered);
    }

    private static Question question(city.wufei.content.survey.Question question) {
        return switch (question) {
            case Single q -> choice(q, QuestionType.SINGLE, q.options(), null);
            case Multiple q -> choice(q, QuestionType.MULTIPLE, q.options(), q.max());
            case Scale q -> scale(q);
            case Text q ->
                new Question(
                        q.id(),
                        QuestionType.TEXT,
                        q.required(),
                        q.title(),
                        q.titleEn(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        q.maxLength(),
                        showIf(q));
        };
    }

    private static Question choice(
            city.wufei.content.survey.Question q, QuestionType type, List<Option> options, @Nullable Integer max) {
        return new Question(
                q.id(),
                type,
                q.required(),
                q.title(),
                q.titleEn(),
                options(options),
                max,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                showIf(q));
    }

    private static Question scale(Scale q) {
        return new Question(
                q.id(),
                QuestionType.SCALE,
                q.required(),
                q.title(),
                q.titleEn(),
                List.of(),
                null,
                q.min(),
                q.max(),
                q.minLabel(),
                q.minLabelEn(),
                q.maxLabel(),
                q.maxLabelEn(),
                q.dontKnow(),
                null,
                showIf(q));
    }

    private static List<QuestionOption> options(List<Option> options) {
        return options.stream()
                .map(option -> new QuestionOption(
                        option.id(), option.label(), option.labelEn(), option.exclusive() ? true : null))
                .toList();
    }

    private static @Nullable ShowIf showIf(city.wufei.content.survey.Question question) {
        var showIf = question.showIf();
        return showIf == null ? null : new ShowIf(showIf.question(), showIf.in());
    }
}
