package city.wufei.content.sorting;

import city.wufei.content.sorting.EditProblem.Code;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lengths and forms that an entry's fields have, as the packs' schema ({@code sorting.schema.json}) has them. */
public final class EditLimits {
    public static final int NAME = 40;
    public static final int ALIAS = 60;
    public static final int ALIASES = 60;
    public static final int TIP = 300;
    public static final int NOTE = 300;
    public static final int SUB = 30;
    public static final int WORD = 40;
    public static final int ROWS = 12;

    /** The streams that an entry can belong to, as the schema has them. */
    public static final List<String> STREAMS =
            List.of("express", "medical", "renovation", "bulky", "garden", "electronic");

    private static final Set<String> KNOWN_STREAMS = Set.copyOf(STREAMS);
    private static final Pattern SUB_FORM = Pattern.compile("[a-z][a-z0-9-]*");

    private EditLimits() {}

    static Stream<EditProblem> problems(SortingLine line) {
        return Stream.of(
                        length(line.name(), NAME, "name"),
                        size(line.aliases(), ALIASES, "aliases"),
                        each(line.aliases(), ALIAS, "aliases"),
                        each(line.ask(), NAME, "ask"),
                        size(line.ask(), ROWS, "ask"),
                        length(line.tip(), TIP, "tip"),
                        length(line.note(), NOTE, "note"),
                        length(line.sub(), SUB, "sub"),
                        forms(line),
                        states(line),
                        components(line))
                .flatMap(problems -> problems);
    }

    private static Stream<EditProblem> forms(SortingLine line) {
        return Stream.concat(
                form(line.sub(), "sub", sub -> SUB_FORM.matcher(sub).matches()),
                form(line.stream(), "stream", KNOWN_STREAMS::contains));
    }

    private static Stream<EditProblem> form(@Nullable String text, String field, Predicate<String> right) {
        return text == null || text.isBlank() || right.test(text)
                ? Stream.empty()
                : Stream.of(EditProblem.of(Code.FORM, field, text));
    }

    private static Stream<EditProblem> states(SortingLine line) {
        var states = line.states() == null ? List.<SortingState>of() : line.states();
        return Stream.concat(
                size(states, ROWS, "states"),
                states.stream()
                        .flatMap(state -> Stream.of(
                                        length(state.state(), WORD, "states"),
                                        length(state.tip(), TIP, "states"),
                                        size(state.words(), ROWS, "states"),
                                        each(state.words(), WORD, "states"),
                                        blank(state.state(), "states"))
                                .flatMap(problems -> problems)));
    }

    private static Stream<EditProblem> components(SortingLine line) {
        var components = line.components() == null ? List.<SortingComponent>of() : line.components();
        return Stream.concat(
                size(components, ROWS, "components"),
                components.stream()
                        .flatMap(part -> Stream.of(
                                        length(part.part(), WORD, "components"),
                                        length(part.tip(), TIP, "components"),
                                        blank(part.part(), "components"))
                                .flatMap(problems -> problems)));
    }

    private static Stream<EditProblem> blank(String text, String field) {
        return text.isBlank() ? Stream.of(EditProblem.of(Code.FORM, field)) : Stream.empty();
    }

    private static Stream<EditProblem> each(@Nullable List<String> texts, int most, String field) {
        return texts == null
                ? Stream.empty()
                : texts.stream().flatMap(text -> Stream.concat(length(text, most, field), blank(text, field)));
    }

    private static Stream<EditProblem> size(@Nullable List<?> list, int most, String field) {
        return list != null && list.size() > most
                ? Stream.of(EditProblem.of(Code.TOO_LONG, field, Integer.toString(most)))
                : Stream.empty();
    }

    private static Stream<EditProblem> length(@Nullable String text, int most, String field) {
        return text != null && text.codePointCount(0, text.length()) > most
                ? Stream.of(EditProblem.of(Code.TOO_LONG, field, Integer.toString(most)))
                : Stream.empty();
    }
}
