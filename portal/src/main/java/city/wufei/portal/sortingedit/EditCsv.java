package city.wufei.portal.sortingedit;

import city.wufei.portal.page.Show;
import city.wufei.portal.table.Csv;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The list of edits for a spreadsheet. */
final class EditCsv {
    private EditCsv() {}

    /**
     * The lines under their heads.
     *
     * @param categories what the city calls them, by code
     * @param word the text of a message key
     */
    static String of(List<Edit> edits, Map<String, String> categories, Show show, UnaryOperator<String> word) {
        var head = Stream.of("name", "category", "state", "kind", "version", "author", "changed", "reason", "id")
                .map(each -> word.apply("sortingedit.column." + each))
                .toList();
        return Csv.of(
                head,
                edits.stream()
                        .map(edit -> List.of(
                                edit.name(),
                                categories.getOrDefault(
                                        LineForm.code(edit.line().category()), ""),
                                word.apply("sortingedit.state." + edit.state().code()),
                                word.apply("sortingedit.kind." + kind(edit)),
                                edit.version().map(String::valueOf).orElse(""),
                                edit.author().name(),
                                show.precise(edit.changedAt()),
                                edit.reason(),
                                edit.number())));
    }

    /** What an edit does with the entry: the end of a message key. */
    static String kind(Edit edit) {
        if (edit.withdrawal()) {
            return "withdrawal";
        }
        return edit.fresh() ? "fresh" : "change";
    }
}
