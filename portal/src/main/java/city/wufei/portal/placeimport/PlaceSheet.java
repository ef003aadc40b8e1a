package city.wufei.portal.placeimport;

import java.util.List;

/**
 * A table of places as it was uploaded, column by column in the fields of the form.
 *
 * @param fields the field of each column
 * @param ignored headings that nobody knows
 */
record PlaceSheet(List<String> fields, List<String> ignored, List<SheetReader.Line> lines) {
    PlaceSheet {
        fields = List.copyOf(fields);
        ignored = List.copyOf(ignored);
        lines = List.copyOf(lines);
    }
}
