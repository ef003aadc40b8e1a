package city.wufei.content.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One respondent's answers by question. In JSON {@code {"q1":"a","q2":["a","c"],"q3":4,"q4":"words"}}; null, blank words and an empty list
 * are no answer. */
public record Answers(Map<String, Answer> byQuestion) {
    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** Takes what a JSON object is as Java values: strings, numbers, lists. Never fails; what is odd is found by the check. */
    @JsonCreator
    public static Answers of(Map<String, ? extends @Nullable Object> values) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        values.forEach((question, value) -> {
            if (value != null && !isNothing(value)) {
                answers.put(question, answer(value));
            }
        });
        return new Answers(answers);
    }

    /** The answer to a question, if there is one. */
    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** The plain values again, fit for JSON. */
    @JsonValue
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        byQuestion.forEach((question, answer) -> values.put(question, value(answer)));
        return values;
    }

    private static boolean isNothing(Object value) {
        return (value instanceof String words && words.isBlank()) || (value instanceof List<?> list && list.isEmpty());
    }

    private static Answer answer(Object value) {
        return switch (value) {
            case String words -> new Answer.Words(words);
            case BigDecimal number -> new Answer.Rating(number);
            case Integer number -> new Answer.Rating(BigDecimal.valueOf(number));
            case Long number -> new Answer.Rating(BigDecimal.valueOf(number));
            case Number number -> number(number);
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                new Answer.Choices(list.stream().map(String.class::cast).toList());
            default -> new Answer.Unreadable();
        };
    }

    private static Answer number(Number number) {
        try {
            return new Answer.Rating(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            return new Answer.Unreadable();
        }
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Words words -> words.words();
            case Answer.Rating rating -> rating.value();
            case Answer.Choices choices -> choices.options();
            case Answer.Unreadable ignored -> false;
        };
    }
}
