package city.wufei.content.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final List<String> KEYS = List.of("a", "b", "c", "d");

    @Property(tries = 200)
    void exactlyTheRightOptionsAnswerIt(@ForAll("choices") Set<String> right, @ForAll("choices") Set<String> chosen) {
        var several = right.size() > 1;
        var question = question(options(), List.copyOf(right), several);

        assertThat(question.isAnsweredBy(chosen)).isEqualTo(chosen.equals(right));
        assertThat(question.form()).isEqualTo(several ? Question.Form.MULTIPLE : Question.Form.SINGLE);
    }

    /** Some, but not all. */
    @Provide
    Arbitrary<Set<String>> choices() {
        return Arbitraries.of(KEYS).set().ofMinSize(1).ofMaxSize(KEYS.size() - 1);
    }

    @Test
    void whatIsJudgedIsTrueOrFalse() {
        var question = question(Map.of(), List.of(Question.NO), false);

        assertThat(question.form()).isEqualTo(Question.Form.JUDGE);
        assertThat(question.isAnsweredBy(Set.of(Question.NO))).isTrue();
        assertThat(question.isAnsweredBy(Set.of(Question.YES))).isFalse();
        assertThat(question.isAnsweredBy(Set.of())).isFalse();
        assertThatThrownBy(() -> question(Map.of(), List.of("a"), false))
                .hasMessageContaining("what is right is one of");
    }

    @Test
    void aQuestionThatNobodyCanAnswerIsRefused() {
        assertThatThrownBy(() -> question(options(), List.of(), false)).hasMessageContaining("what is right");
        assertThatThrownBy(() -> question(options(), List.of("f"), false)).hasMessageContaining("what is right");
        assertThatThrownBy(() -> question(options(), List.of("a", "b"), false)).hasMessageContaining("one option");
        assertThatThrownBy(() -> question(options(), List.of("a"), true)).hasMessageContaining("two or more");
        assertThatThrownBy(() -> question(options(), KEYS, true)).hasMessageContaining("not all");
        assertThatThrownBy(() -> new Question(
                        "q-001",
                        1,
                        List.of(Audience.ADULTS),
                        "问",
                        options(),
                        List.of("a"),
                        false,
                        "因",
                        "常识",
                        new QuestionText("ask", Map.of("a", "one"), "why")))
                .hasMessageContaining("English options");
    }

    @Test
    void aQuestionIsReadAsItIsWrittenWithItsOptionsInOrder() {
        var question = question(options(), List.of("c"), false);

        var read = Json.read(Json.write(question), Question.class);

        assertThat(read).isEqualTo(question);
        assertThat(read.options()).containsExactlyEntriesOf(options());
    }

    private static Map<String, String> options() {
        return KEYS.stream()
                .collect(Collectors.toMap(key -> key, key -> "选项" + key, (one, _) -> one, LinkedHashMap::new));
    }

    private static Question question(Map<String, String> options, List<String> right, boolean multiple) {
        return new Question(
                "q-001",
                1,
                List.of(Audience.ADULTS),
                "问",
                options,
                right,
                multiple,
                "因",
                "常识",
                new QuestionText("ask", options, "why"));
    }
}
