package city.wufei.portal.placeimport;

import city.wufei.portal.page.Messages;
import city.wufei.portal.placeedit.PlaceFields;
import city.wufei.portal.placeedit.PlaceWords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings of a table of places, and the words in its cells: in Chinese, in English, or the codes themselves. */
@Singleton
class PlaceColumns {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\r\\n]+");
    private static final Pattern NOT_READ = Pattern.compile("[\\s*]|[（(].*[）)]");
    private static final Set<String> YES = Set.of("是", "yes", "true", "1", "√", "开放", "y");
    private static final Set<String> NO = Set.of("", "否", "no", "false", "0", "×", "不开放", "n");
    private static final Map<String, String> SYSTEMS = Map.of(
            "wgs-84", "wgs84", "wgs84", "wgs84", "gcj-02", "gcj02", "gcj02", "gcj02", "高德", "gcj02", "腾讯", "gcj02");

    private final Messages messages;
    private final PlaceWords words;

    PlaceColumns(Messages messages, PlaceWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** The headings of a table that is written. */
    List<String> headings(Locale language) {
        return PlaceFields.NAMES.stream()
                .map(field -> messages.text(language, "label.placeedit." + field))
                .toList();
    }

    /** The table under its headings; empty where no column is the code's. */
    Optional<PlaceSheet> sheet(List<SheetReader.Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var known = fields();
        var fields = new ArrayList<String>();
        var ignored = new ArrayList<String>();
        for (var heading : lines.getFirst().cells()) {
            var field = known.getOrDefault(plain(heading), "");
            fields.add(fields.contains(field) ? "" : field);
            if (fields.getLast().isEmpty() && !heading.isEmpty()) {
                ignored.add(heading);
            }
        }
        return fields.contains("id")
                ? Optional.of(new PlaceSheet(fields, ignored, lines.subList(1, lines.size())))
                : Optional.empty();
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        for (var field : PlaceFields.NAMES) {
            fields.put(plain(field), field);
            LANGUAGES.forEach(
                    language -> fields.put(plain(messages.text(language, "label.placeedit." + field)), field));
        }
        return fields;
    }

    private static String plain(String heading) {
        return NOT_READ.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** By field: the code of each word. */
    Map<String, Map<String, String>> codes(String district) {
        var codes = new LinkedHashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            words.of(district, language)
                    .forEach((field, ofField) -> ofField.forEach((code, word) -> {
                        var own = codes.computeIfAbsent(field, key -> new HashMap<>());
                        own.put(word.toLowerCase(Locale.ROOT), code);
                        own.put(code, code);
                    }));
        }
        codes.computeIfAbsent("system", key -> new HashMap<>()).putAll(SYSTEMS);
        return codes;
    }

    /** What a cell says as the form's values; a word that nobody knows stays as it is, for the form to refuse. */
    static List<String> values(String field, String cell, Map<String, Map<String, String>> codes) {
        var known = codes.getOrDefault(field, Map.of());
        if (PlaceFields.LISTS.contains(field)) {
            return BETWEEN.splitAsStream(cell)
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> known.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                    .toList();
        }
        var text = cell.strip();
        if (PlaceFields.TICKS.contains(field)) {
            return List.of(YES.contains(text.toLowerCase(Locale.ROOT)) ? "yes" : "");
        }
        return List.of(known.getOrDefault(text.toLowerCase(Locale.ROOT), text));
    }

    /** Whether a cell is neither yes nor no where it should be. */
    static boolean isNeither(String field, String cell) {
        var text = cell.strip().toLowerCase(Locale.ROOT);
        return PlaceFields.TICKS.contains(field) && !YES.contains(text) && !NO.contains(text);
    }
}
