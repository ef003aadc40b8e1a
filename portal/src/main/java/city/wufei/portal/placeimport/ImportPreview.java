package city.wufei.portal.placeimport;

import city.wufei.content.district.District;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.placeedit.PlaceFields;
import city.wufei.portal.placeedit.PlaceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table would do to the places as they are now, row by row.
 *
 * @param lines in the order of the file
 */
record ImportPreview(List<Line> lines) {

    /** What a row would do. */
    enum Kind {
        NEW,
        CHANGED,
        SAME,
        BAD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param number in the file
     * @param problems what is wrong, by field; none but in a bad row
     * @param before the place as it is; empty for a new one
     * @param after as it would be; empty in a bad row
     */
    record Line(
            int number,
            String id,
            String name,
            Kind kind,
            List<Form.Problem> problems,
            Optional<Published<Place>> before,
            Optional<Place> after) {

        /** The publication that the row was compared with; 0 where there is none. */
        long seen() {
            return before.map(Published::seq).orElse(0L);
        }
    }

    static ImportPreview of(
            PlaceSheet sheet, District district, Library library, Map<String, Map<String, String>> codes) {
        var rules = library.checkInRules(district.id()).document();
        var lines = new ArrayList<Line>();
        var rows = new HashMap<String, Integer>();
        for (var line : sheet.lines()) {
            var cells = cells(sheet, line);
            var id = cells.getOrDefault("id", "");
            var before = library.placePublished(district.id(), id);
            var form = form(cells, before, codes);
            var first = rows.putIfAbsent(id, line.number());
            if (first != null && !id.isEmpty()) {
                form.reject("id", "placeimport.twice", first);
            }
            var place = PlaceForm.read(form, district, rules, before.map(Published::document));
            lines.add(line(line.number(), id, form, before, place));
        }
        return new ImportPreview(List.copyOf(lines));
    }

    private static Line line(
            int number, String id, Form form, Optional<Published<Place>> before, Optional<Place> place) {
        var after = form.isRefused() ? Optional.<Place>empty() : place;
        return new Line(number, id, form.text("name"), kind(before, after), form.problems(), before, after);
    }

    private static Kind kind(Optional<Published<Place>> before, Optional<Place> after) {
        if (after.isEmpty()) {
            return Kind.BAD;
        }
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        return before.get().document().equals(after.get()) ? Kind.SAME : Kind.CHANGED;
    }

    private static Map<String, String> cells(PlaceSheet sheet, SheetReader.Line line) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < sheet.fields().size(); i++) {
            if (!sheet.fields().get(i).isEmpty()) {
                cells.put(
                        sheet.fields().get(i),
                        i < line.cells().size() ? line.cells().get(i) : "");
            }
        }
        return cells;
    }

    /** Columns that the table does not have stay as they are in the place. */
    private static Form form(
            Map<String, String> cells, Optional<Published<Place>> before, Map<String, Map<String, String>> codes) {
        var fields = new LinkedHashMap<>(
                before.map(Published::document).map(PlaceFields::of).orElseGet(Map::of));
        cells.forEach((field, cell) -> fields.put(field, PlaceColumns.values(field, cell, codes)));
        var form = Form.posted(fields);
        cells.forEach((field, cell) -> {
            if (PlaceColumns.isNeither(field, cell)) {
                form.reject(field, "placeimport.tick", cell.substring(0, Math.min(20, cell.length())));
            }
        });
        return form;
    }

    /** How many rows are of a kind. */
    long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** What would be published. */
    List<Line> wanted() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.NEW || line.kind() == Kind.CHANGED)
                .toList();
    }

    /** Another when the places or the rules have changed since. */
    String sum() {
        var said = new StringBuilder();
        lines.forEach(line -> said.append(line.number())
                .append(line.kind())
                .append(line.seen())
                .append(';'));
        return city.wufei.content.json.Json.sha256(said.toString()).substring(0, 16);
    }
}
