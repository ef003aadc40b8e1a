package city.wufei.portal.sortingedit;

import city.wufei.content.sorting.EditLimits;
import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditorEntry;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a form: one alias a line, names to ask back with likewise, and rows for states and parts, of which the empty ones do not
 * count. A line that comes from a form is whole: what is empty is meant to be empty.
 */
final class LineForm {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern WORDS = Pattern.compile("[、，,;；\\s]+");
    private static final Pattern ROW = Pattern.compile("(?:state|part)-(\\d{1,2})-[a-z]+");
    private static final int REASON = 500;

    private LineForm() {}

    /** The form that shows a line; with one empty row each, to write in. */
    static Form of(EditorLine line, Map<String, String> more) {
        var fields = new LinkedHashMap<String, String>(more);
        fields.put("name", line.name());
        fields.put("aliases", String.join("\n", orEmpty(line.aliases())));
        fields.put("category", code(line.category()));
        fields.put("sub", orBlank(line.sub()));
        fields.put("tip", orBlank(line.tip()));
        fields.put("ask", String.join("\n", orEmpty(line.ask())));
        fields.put("stream", orBlank(line.stream()));
        fields.put("rule", orBlank(line.rule()));
        fields.put("note", orBlank(line.note()));
        var states = orEmpty(line.states());
        for (var i = 0; i < states.size(); i++) {
            var state = states.get(i);
            put(fields, "state", i, state.state(), state.category(), state.tip());
            fields.put("state-" + i + "-words", String.join("、", state.words()));
        }
        var parts = orEmpty(line.components());
        for (var i = 0; i < parts.size(); i++) {
            put(
                    fields,
                    "part",
                    i,
                    parts.get(i).part(),
                    parts.get(i).category(),
                    parts.get(i).tip());
        }
        return Form.filled(fields);
    }

    private static void put(
            Map<String, String> fields,
            String kind,
            int row,
            String name,
            WasteCategory category,
            @Nullable String tip) {
        fields.put(kind + "-" + row + "-name", name);
        fields.put(kind + "-" + row + "-category", code(category));
        fields.put(kind + "-" + row + "-tip", orBlank(tip));
    }

    /** An entry as it is, whole. */
    static EditorLine of(EditorEntry entry) {
        return new EditorLine(
                entry.name(),
                entry.aliases(),
                entry.category(),
                orBlank(entry.sub()),
                orBlank(entry.tip()),
                entry.states(),
                entry.components(),
                entry.ask(),
                orBlank(entry.stream()),
                entry.rule().id(),
                orBlank(entry.note()));
    }

    static EditorLine named(String name) {
        return new EditorLine(name, List.of(), null, "", "", List.of(), List.of(), List.of(), "", null, "");
    }

    /** How many rows of a kind the form shows: those that it has and the ones that were asked for. */
    static int rows(Form form, String kind) {
        var last = form.fields().stream()
                .filter(field -> field.startsWith(kind + "-"))
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
        var wanted = last + (form.text("do").equals("add-" + kind) ? 1 : 0);
        return Math.clamp(wanted, 1, EditLimits.ROWS);
    }

    /** What was typed, noting beside each field what is too long or not there; empty when there is not even a name. */
    static Optional<EditorLine> read(Form form) {
        var name = form.require("name", EditLimits.NAME);
        var states = states(form);
        var parts = parts(form);
        var line = new EditorLine(
                name.isEmpty() ? "?" : name,
                list(form, "aliases", EditLimits.ALIASES, EditLimits.ALIAS),
                category(form, "category"),
                sub(form),
                form.limit("tip", EditLimits.TIP),
                states,
                parts,
                list(form, "ask", EditLimits.ROWS, EditLimits.NAME),
                form.text("stream"),
                blankAsNull(form.text("rule")),
                form.limit("note", EditLimits.NOTE));
        form.limit("reason", REASON);
        return form.isRefused() ? Optional.empty() : Optional.of(line);
    }

    /** What a draft may lack and a submission may not. */
    static void complete(Form form) {
        form.require("category", text -> !text.isEmpty(), "form.required");
        form.require("rule", text -> !text.isEmpty(), "form.required");
        form.require("reason", REASON);
        if (list(form, "ask", EditLimits.ROWS, EditLimits.NAME).size() == 1) {
            form.reject("ask", "sortingedit.problem.too-few-asked");
        }
    }

    private static String sub(Form form) {
        form.require("sub", text -> text.isEmpty() || text.matches("[a-z][a-z0-9-]*"), "sortingedit.sub.form");
        return form.limit("sub", EditLimits.SUB);
    }

    private static List<String> list(Form form, String field, int most, int longest) {
        var lines = LINES.splitAsStream(form.raw(field))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > most) {
            form.reject(field, "sortingedit.too-many", most);
        }
        lines.stream()
                .filter(each -> each.codePointCount(0, each.length()) > longest)
                .findFirst()
                .ifPresent(each -> form.reject(field, "sortingedit.line-too-long", each.substring(0, 12), longest));
        return lines;
    }

    private static List<ItemState> states(Form form) {
        var states = new ArrayList<ItemState>();
        for (var i : written(form, "state", List.of("name", "words", "category", "tip"))) {
            var words = WORDS.splitAsStream(form.limit("state-" + i + "-words", EditLimits.TIP))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .limit(EditLimits.ROWS)
                    .toList();
            var name = form.require("state-" + i + "-name", EditLimits.WORD);
            states.add(new ItemState(name, words, rowCategory(form, "state", i), tip(form, "state", i)));
        }
        return states;
    }

    private static List<ItemComponent> parts(Form form) {
        var parts = new ArrayList<ItemComponent>();
        for (var i : written(form, "part", List.of("name", "category", "tip"))) {
            var name = form.require("part-" + i + "-name", EditLimits.WORD);
            parts.add(new ItemComponent(name, rowCategory(form, "part", i), tip(form, "part", i)));
        }
        return parts;
    }

    private static List<Integer> written(Form form, String kind, List<String> fields) {
        return IntStream.range(0, EditLimits.ROWS)
                .filter(i -> fields.stream()
                        .anyMatch(field ->
                                !form.text(kind + "-" + i + "-" + field).isEmpty()))
                .boxed()
                .toList();
    }

    private static WasteCategory rowCategory(Form form, String kind, int row) {
        var field = kind + "-" + row + "-category";
        var category = category(form, field);
        if (category == null) {
            form.reject(field, "form.required");
            return WasteCategory.RESIDUAL; // refused anyway
        }
        return category;
    }

    private static @Nullable String tip(Form form, String kind, int row) {
        return blankAsNull(form.limit(kind + "-" + row + "-tip", EditLimits.TIP));
    }

    private static @Nullable WasteCategory category(Form form, String field) {
        return Arrays.stream(WasteCategory.values())
                .filter(each -> code(each).equals(form.text(field)))
                .findFirst()
                .orElse(null);
    }

    static String code(@Nullable WasteCategory category) {
        return category == null ? "" : category.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
