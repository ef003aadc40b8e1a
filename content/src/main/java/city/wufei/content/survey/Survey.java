package city.wufei.content.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published survey, open from {@code opens} to {@code closes} (both included, Shanghai time). {@code minutes} is about how
 * long it takes. Refuses question ids given twice and branches that do not look back at an earlier choice.
 */
public record Survey(
        String id,
        String title,
        @Nullable String titleEn,
        @Nullable String intro,
        @Nullable String introEn,
        LocalDate opens,
        LocalDate closes,
        int minutes,
        boolean example,
        List<Question> questions) {
    public Survey {
        questions = List.copyOf(questions);
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException(id + " closes before it opens");
        }
        Map<String, Question> earlier = new LinkedHashMap<>();
        for (Question question : questions) {
            ShowIf showIf = question.showIf();
            if (showIf != null) {
                Set<String> unknown = new TreeSet<>(showIf.in());
                unknown.removeAll(optionIds(earlier.get(showIf.question())));
                if (!unknown.isEmpty()) {
                    throw new IllegalArgumentException("%s branches on %s, which %s before it does not offer"
                            .formatted(question.id(), String.join(", ", unknown), showIf.question()));
                }
            }
            if (earlier.put(question.id(), question) != null) {
                throw new IllegalArgumentException(question.id() + " is given twice");
            }
        }
    }

    /** The question with that id. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether answers are taken on that date in Shanghai. */
    public boolean isOpen(LocalDate date) {
        return !date.isBefore(opens) && !date.isAfter(closes);
    }

    /** What is wrong with these answers, in the order of the questions; empty when they can be taken. Pure. */
    public List<SurveyProblem> check(Answers answers) {
        return AnswerCheck.check(this, answers);
    }

    static Set<String> optionIds(@Nullable Question question) {
        return options(question).stream().map(Option::id).collect(Collectors.toSet());
    }

    /** The options that are chosen alone. */
    static Set<String> exclusiveIds(Question question) {
        return options(question).stream()
                .filter(Option::exclusive)
                .map(Option::id)
                .collect(Collectors.toSet());
    }

    private static List<Option> options(@Nullable Question question) {
        return question instanceof Question.Single single
                ? single.options()
                : question instanceof Question.Multiple multiple ? multiple.options() : List.of();
    }
}
