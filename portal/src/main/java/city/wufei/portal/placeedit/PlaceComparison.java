package city.wufei.portal.placeedit;

import city.wufei.content.place.Closure;
import city.wufei.content.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of a place side by side, field by field, in words. Of fields that neither has nothing is said. */
public final class PlaceComparison {
    private PlaceComparison() {}

    /** A field in both versions; {@code field} is the end of a message key, an empty side has nothing. */
    public record Row(String field, String before, String after) {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /**
     * What has changed.
     *
     * @param words as {@link PlaceWords} gives them
     * @param yes what a ticked box is called
     */
    public static List<Row> changes(
            @Nullable Place before, Place after, Map<String, Map<String, String>> words, String yes) {
        var one = before == null ? Map.<String, List<String>>of() : PlaceFields.of(before);
        var other = PlaceFields.of(after);
        var rows = new ArrayList<Row>();
        for (var field : PlaceFields.NAMES) {
            rows.add(new Row(field, text(field, one, words, yes), text(field, other, words, yes)));
        }
        rows.add(new Row("closure", closure(before == null ? null : before.closure()), closure(after.closure())));
        rows.removeIf(row -> !row.isChanged());
        return rows;
    }

    private static String text(
            String field, Map<String, List<String>> fields, Map<String, Map<String, String>> words, String yes) {
        var known = words.getOrDefault(field, Map.of());
        return fields.getOrDefault(field, List.of()).stream()
                .map(value ->
                        PlaceFields.TICKS.contains(field) && !value.isEmpty() ? yes : known.getOrDefault(value, value))
                .collect(Collectors.joining("、"));
    }

    private static String closure(@Nullable Closure closure) {
        if (closure == null) {
            return "";
        }
        var until = closure.until() == null ? "" : " → " + closure.until();
        return (closure.forGood() ? "✕ " : "") + closure.reason() + until;
    }
}
