package city.wufei.portal.sortingedit;

import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditorLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an entry side by side, field by field, in words. Of fields that neither has nothing is said.
 *
 * @param categories what the city calls them, by code
 * @param rules what rules are called, by id
 */
record Comparison(Map<String, String> categories, Map<String, String> rules) {

    /** A field in both versions; {@code field} is the end of a message key, an empty side has nothing. */
    record Row(String field, String before, String after) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    List<Row> rows(@Nullable EditorLine before, @Nullable EditorLine after) {
        var rows = new ArrayList<Row>();
        var one = texts(before);
        var other = texts(after);
        for (var field : FIELDS) {
            var row = new Row(field, one.getOrDefault(field, ""), other.getOrDefault(field, ""));
            if (!row.before().isEmpty() || !row.after().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static final List<String> FIELDS = List.of(
            "name", "category", "aliases", "sub", "tip", "states", "components", "ask", "stream", "rule", "note");

    private Map<String, String> texts(@Nullable EditorLine line) {
        if (line == null) {
            return Map.of();
        }
        return Map.ofEntries(
                Map.entry("name", line.name()),
                Map.entry("category", category(line.category())),
                Map.entry("aliases", list(line.aliases())),
                Map.entry("sub", text(line.sub())),
                Map.entry("tip", text(line.tip())),
                Map.entry("states", states(line.states())),
                Map.entry("components", parts(line.components())),
                Map.entry("ask", list(line.ask())),
                Map.entry("stream", text(line.stream())),
                Map.entry("rule", rules.getOrDefault(text(line.rule()), text(line.rule()))),
                Map.entry("note", text(line.note())));
    }

    private String category(@Nullable WasteCategory category) {
        var code = LineForm.code(category);
        return categories.getOrDefault(code, code);
    }

    private String states(@Nullable List<ItemState> states) {
        return states == null
                ? ""
                : states.stream()
                        .map(each -> each.state()
                                + (each.words().isEmpty() ? "" : "（" + String.join("、", each.words()) + "）") + " → "
                                + category(each.category()) + tip(each.tip()))
                        .collect(Collectors.joining("\n"));
    }

    private String parts(@Nullable List<ItemComponent> parts) {
        return parts == null
                ? ""
                : parts.stream()
                        .map(each -> each.part() + " → " + category(each.category()) + tip(each.tip()))
                        .collect(Collectors.joining("\n"));
    }

    private static String tip(@Nullable String tip) {
        return tip == null || tip.isBlank() ? "" : "；" + tip;
    }

    private static String list(@Nullable List<String> texts) {
        return texts == null ? "" : String.join("、", texts);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
