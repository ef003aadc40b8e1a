package city.wufei.portal.place;

import city.wufei.content.place.Place;
import city.wufei.portal.form.Form;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.table.TableQuery;
import java.util.List;
import java.util.stream.Collectors;

/** What a person asked to print. */
sealed interface PrintSelection {
    /** More places than any district has. */
    int MOST = 2000;

    /** What is set while the person looks on; more of it, or on other paper, is a printing run. */
    int AT_ONCE = 100;

    record Chosen(List<Place> places) implements PrintSelection {}

    /** Nothing was ticked, or residents cannot check in at any of it. */
    record Nothing() implements PrintSelection {}

    record TooMany(int places) implements PrintSelection {}

    /**
     * Reads the form of the table: one place by its own button, all that the search found, or the ticked ones. Refuses a place
     * that is not in the rows with {@link NotHere}.
     */
    static PrintSelection of(Form form, List<PlaceRow> rows) {
        var places = asked(form, rows).stream()
                .filter(PlaceRow::hasCheckIn)
                .map(PlaceRow::place)
                .toList();
        if (places.isEmpty()) {
            return new Nothing();
        }
        return places.size() > MOST ? new TooMany(places.size()) : new Chosen(places);
    }

    private static List<PlaceRow> asked(Form form, List<PlaceRow> rows) {
        if (form.isChecked("one")) {
            return List.of(row(rows, form.text("one")));
        }
        return form.isChecked("all")
                ? PlaceTable.find(rows, search(form))
                : form.all("place").stream().distinct().map(id -> row(rows, id)).toList();
    }

    private static PlaceRow row(List<PlaceRow> rows, String id) {
        return rows.stream()
                .filter(row -> row.place().id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** The table that the form was on. */
    static TableQuery search(Form form) {
        var filters = PlaceTable.FILTERS.stream().collect(Collectors.toMap(name -> name, form::text));
        return new TableQuery("/places", form.text("q"), "", false, 1, 20, filters);
    }
}
