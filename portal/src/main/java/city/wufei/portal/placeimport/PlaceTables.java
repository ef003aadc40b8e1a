package city.wufei.portal.placeimport;

import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.page.Messages;
import city.wufei.portal.placeedit.PlaceFields;
import city.wufei.portal.placeedit.PlaceWords;
import city.wufei.portal.table.Csv;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The district's places as a table that can be changed and imported again; and the empty one to begin with. */
@Singleton
class PlaceTables {
    private final PublicationFeed feed;
    private final PlaceColumns columns;
    private final PlaceWords words;
    private final Messages messages;

    PlaceTables(PublicationFeed feed, PlaceColumns columns, PlaceWords words, Messages messages) {
        this.feed = feed;
        this.columns = columns;
        this.words = words;
        this.messages = messages;
    }

    String csv(String district, Locale language) {
        var rows = rows(district, language);
        return Csv.of(rows.getFirst(), rows.stream().skip(1));
    }

    byte[] workbook(String district, Locale language) {
        return SheetWriter.workbook(
                messages.text(language, "placeimport.sheet"), rows(district, language), "", List.of());
    }

    /** The headings, and on a second sheet what may stand under each. */
    byte[] template(String district, Locale language) {
        return SheetWriter.workbook(
                messages.text(language, "placeimport.sheet"),
                List.of(columns.headings(language)),
                messages.text(language, "placeimport.notes"),
                notes(district, language));
    }

    private List<List<String>> rows(String district, Locale language) {
        var known = words.of(district, language);
        var headings = new ArrayList<>(columns.headings(language));
        headings.add(messages.text(language, "label.placeedit.closure"));
        var rows = new ArrayList<List<String>>();
        rows.add(headings);
        feed.library().places(district).forEach(place -> rows.add(row(place, known, language)));
        return rows;
    }

    private List<String> row(Place place, Map<String, Map<String, String>> known, Locale language) {
        var fields = PlaceFields.of(place);
        var row = new ArrayList<String>();
        for (var field : PlaceFields.NAMES) {
            row.add(fields.getOrDefault(field, List.of()).stream()
                    .map(value -> word(field, value, known, language))
                    .collect(Collectors.joining("、")));
        }
        var closure = place.closure();
        row.add(closure == null ? "" : closure.reason() + (closure.until() == null ? "" : " → " + closure.until()));
        return row;
    }

    private String word(String field, String value, Map<String, Map<String, String>> known, Locale language) {
        if (PlaceFields.TICKS.contains(field)) {
            return messages.text(language, value.isEmpty() ? "placeimport.no" : "placeedit.yes");
        }
        return known.getOrDefault(field, Map.of()).getOrDefault(value, value);
    }

    private List<List<String>> notes(String district, Locale language) {
        var known = words.of(district, language);
        var notes = new ArrayList<List<String>>();
        notes.add(List.of(
                messages.text(language, "placeedit.field"), messages.text(language, "placeimport.what-to-write")));
        for (var field : PlaceFields.NAMES) {
            var hint = messages.find(language, "placeedit." + field + ".hint").orElse("");
            var choices = String.join("、", known.getOrDefault(field, Map.of()).values());
            notes.add(List.of(messages.text(language, "label.placeedit." + field), (hint + " " + choices).strip()));
        }
        return notes;
    }
}
