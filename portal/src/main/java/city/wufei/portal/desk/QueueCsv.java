package city.wufei.portal.desk;

import city.wufei.portal.page.Show;
import city.wufei.portal.table.Csv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The queue for a spreadsheet, with the columns of the page. */
final class QueueCsv {
    private QueueCsv() {}

    static String of(List<QueueRow> rows, Map<String, String> types, Map<String, String> subdistricts, Show show) {
        var head = Stream.of(
                        "desk.number",
                        "desk.organisation",
                        "desk.type",
                        "organisation.subdistrict",
                        "desk.state",
                        "desk.due",
                        "desk.waited",
                        "desk.self-score",
                        "desk.submitted")
                .map(key -> show.text(key))
                .toList();
        return Csv.of(head, rows.stream().map(row -> line(row, types, subdistricts, show)));
    }

    private static List<String> line(
            QueueRow row, Map<String, String> types, Map<String, String> subdistricts, Show show) {
        return List.of(
                row.number(),
                row.organisation(),
                types.getOrDefault(row.type(), row.type()),
                subdistricts.getOrDefault(row.subdistrict(), row.subdistrict()),
                show.text("case.state." + row.state().name().toLowerCase(Locale.ROOT)),
                row.dueOn().map(LocalDate::toString).orElse(""),
                row.waited().map(days -> Integer.toString(days)).orElse(""),
                row.selfScore()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                LocalDate.ofInstant(row.submittedAt(), Show.ZONE).toString());
    }
}
