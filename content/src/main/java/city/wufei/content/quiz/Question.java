package city.wufei.content.quiz;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question of a quiz.
 *
 * @param id unique over all banks of a district; an answer refers to it for ever
 * @param level 1 入门, 2 进阶, 3 挑战
 * @param options by key, in their order; none where the answer is {@value #YES} or {@value #NO}
 * @param right keys of the right options; one, unless {@code multiple}
 * @param multiple whether all right options have to be chosen, which are two or more
 * @param explanation why, shown after the answer
 * @param source law, standard or document that the answer rests on
 */
public record Question(
        String id,
        int level,
        List<Audience> audience,
        String text,
        Map<String, String> options,
        List<String> right,
        boolean multiple,
        String explanation,
        String source,
        QuestionText en) {

    public static final String YES = "true";
    public static final String NO = "false";

    private static final Set<String> JUDGED = Set.of(YES, NO);

    public Question {
        audience = List.copyOf(audience);
        right = List.copyOf(right);
        options = options == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
        var known = options.isEmpty() ? JUDGED : options.keySet();
        if (right.isEmpty() || !known.containsAll(right)) {
            throw new IllegalArgumentException("what is right is one of " + known);
        }
        if (multiple ? right.size() < 2 || right.size() == known.size() : right.size() != 1) {
            throw new IllegalArgumentException(
                    "one option is right; where multiple is true, two or more are, but not all");
        }
        if (!options.keySet().equals(en.options().keySet())) {
            throw new IllegalArgumentException("the English options have the keys of the Chinese ones");
        }
    }

    /** What kind of answer is asked for. */
    public enum Form {
        JUDGE,
        SINGLE,
        MULTIPLE
    }

    /** What kind of answer is asked for. */
    @JsonIgnore
    public Form form() {
        return options.isEmpty() ? Form.JUDGE : multiple ? Form.MULTIPLE : Form.SINGLE;
    }

    /** Whether an answer is right: all that is right was chosen, and nothing else. */
    public boolean isAnsweredBy(Set<String> chosen) {
        return chosen.equals(Set.copyOf(right));
    }
}
