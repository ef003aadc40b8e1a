package city.wufei.portal.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * A form as typed, with what is wrong beside each field, so that a refused form comes back exactly as it was. A controller
 * takes it as an argument (the posted fields, or the query of a GET); it belongs to one request.
 */
public final class Form {
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\r\\n]]");

    private final Map<String, List<String>> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /**
     * What is wrong with a field.
     *
     * @param message a message key
     * @param arguments what fills the message's {0}, {1} …
     */
    public record Problem(String field, String message, List<Object> arguments) {
        /** As the array that a template's message expression takes. */
        public Object[] array() {
            return arguments.toArray();
        }
    }

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form as it was posted: several values of a field keep their order. */
    public static Form posted(Map<String, List<String>> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach(
                (name, all) -> values.put(name, all.stream().map(Form::readable).toList()));
        return new Form(values);
    }

    /** Without control characters, which nobody types and no page, document or export can show. */
    private static String readable(String value) {
        return UNREADABLE.matcher(value).replaceAll("");
    }

    /** A form that shows what is there before anybody typed. */
    public static Form filled(Map<String, String> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values);
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** The field's text without spaces at its ends; empty when it was not posted. */
    public String text(String field) {
        return raw(field).strip();
    }

    /** The field exactly as typed, such as a password. */
    public String raw(String field) {
        var all = all(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Every value of a field, such as the ticked boxes of one name. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a box or a radio button is chosen. */
    public boolean isChosen(String field, String value) {
        return all(field).contains(value);
    }

    public boolean isChecked(String field) {
        return !text(field).isEmpty();
    }

    public Optional<Integer> integer(String field) {
        try {
            return Optional.of(Integer.valueOf(text(field)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The names of the posted fields in their order. */
    public List<String> fields() {
        return List.copyOf(values.keySet());
    }

    /** Notes what is wrong with a field; the first problem of a field stays. */
    public Form reject(String field, String message, Object... arguments) {
        problems.putIfAbsent(field, new Problem(field, message, List.of(arguments)));
        return this;
    }

    /** Rejects an empty field with {@code form.required}, a longer one with {@code form.too-long}; gives its text. */
    public String require(String field, int maxLength) {
        var text = limit(field, maxLength);
        if (text.isEmpty()) {
            reject(field, "form.required");
        }
        return text;
    }

    /** Rejects a text that is too long with {@code form.too-long}; an empty one is right. */
    public String limit(String field, int maxLength) {
        var text = text(field);
        if (text.codePointCount(0, text.length()) > maxLength) {
            reject(field, "form.too-long", maxLength);
        }
        return text;
    }

    /** Rejects the field with the message unless its text is right. */
    public Form require(String field, Predicate<String> right, String message, Object... arguments) {
        return right.test(text(field)) ? this : reject(field, message, arguments);
    }

    /** Whether anything was rejected: the page is shown again with 422. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public boolean hasProblem(String field) {
        return problems.containsKey(field);
    }

    public Optional<Problem> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    /** Everything that is wrong, in the order in which it was found or {@link #arrange arranged}. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(new ArrayList<>(problems.values()));
    }

    /**
     * Puts what is wrong into the order of the fields on their page.
     *
     * @param place where a field stands, from 0; what is wrong with no field in particular stays before all
     * @return whether anything moved
     */
    public boolean arrange(ToIntFunction<String> place) {
        var found = List.copyOf(problems.values());
        var arranged = found.stream()
                .sorted(Comparator.comparingInt(
                        problem -> problem.field().isEmpty() ? -1 : place.applyAsInt(problem.field())))
                .toList();
        problems.clear();
        arranged.forEach(problem -> problems.put(problem.field(), problem));
        return !arranged.equals(found);
    }
}
