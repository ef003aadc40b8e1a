package city.wufei.portal.placeimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook (xlsx): the rows under bold headings that stay in sight, all of them text. */
final class SheetWriter {
    private static final int WIDTH = 22;
    private static final int WIDE = 60;

    private SheetWriter() {}

    /**
     * Writes the table.
     *
     * @param notes the rows of a second sheet that says what may stand in the first; empty for none
     */
    static byte[] workbook(String title, List<List<String>> rows, String notesTitle, List<List<String>> notes) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Wufei", "1.0")) {
            write(book.newWorksheet(title), rows, WIDTH);
            if (!notes.isEmpty()) {
                write(book.newWorksheet(notesTitle), notes, WIDE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<String>> rows, int width) {
        for (var row = 0; row < rows.size(); row++) {
            var cells = rows.get(row);
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
            }
        }
        var columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (columns > 0) {
            sheet.range(0, 0, 0, columns - 1).style().bold().set();
            for (var column = 0; column < columns; column++) {
                sheet.width(column, width);
            }
            sheet.freezePane(1, 1);
        }
    }
}
