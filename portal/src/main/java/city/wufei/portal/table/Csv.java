package city.wufei.portal.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as CSV that a spreadsheet opens with Chinese intact, and in which no cell is taken for a formula. */
public final class Csv {
    private static final String MARK = "\uFEFF";

    private Csv() {}

    /** The lines under their heads. */
    public static String of(List<String> head, Stream<List<String>> lines) {
        return Stream.concat(Stream.of(head), lines)
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
