package city.wufei.portal.placeimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads the cells of a file: the first sheet of a workbook (xlsx), or comma-separated text in UTF-8 or, as Excel in China writes it, GB 18030. */
final class SheetReader {
    /** Beside the headings. */
    static final int MOST_ROWS = 2000;

    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 2000;
    /** A small file can unpack to more than there is memory; 2,000 rows of full cells are less. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final int PIECE = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /** A row as it stands in the file, with its number there. */
    record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What was read. */
    sealed interface Read {
        /** The rows that say something, the headings first. */
        record Lines(List<Line> all) implements Read {}

        /** {@code message} is a message key. */
        record Refused(String message) implements Read {}
    }

    static Read read(byte[] file) {
        try {
            if (begins(file, OLD_EXCEL)) {
                return new Read.Refused("placeimport.old-excel");
            }
            var isWorkbook = begins(file, ZIP);
            if (isWorkbook && unpacksEndlessly(file)) {
                return new Read.Refused("placeimport.too-many");
            }
            var lines = isWorkbook ? workbook(file) : text(file);
            return lines.size() > MOST_ROWS + 1 ? new Read.Refused("placeimport.too-many") : new Read.Lines(lines);
        } catch (IOException | UncheckedIOException | CsvParseException | ExcelReaderException e) {
            return new Read.Refused("placeimport.unreadable");
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** Counts what comes out: the sizes that a file states may be made up. */
    private static boolean unpacksEndlessly(byte[] file) throws IOException {
        var left = MOST_UNPACKED;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var unpacked = zip.getInputStream(entry)) {
                    var piece = new byte[PIECE];
                    for (int read = unpacked.read(piece); read > 0 && left >= 0; read = unpacked.read(piece)) {
                        left -= read;
                    }
                }
            }
        }
        return left < 0;
    }

    private static List<Line> workbook(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            return kept(rows.map(row -> new Line(
                    row.getRowNum(),
                    row.stream().limit(MOST_COLUMNS).map(SheetReader::cell).toList())));
        }
    }

    /** Numbers as they were typed, where the sheet has kept that. */
    private static String cell(Cell cell) {
        if (cell == null) {
            return "";
        }
        return Optional.ofNullable(cell.getText()).map(SheetReader::cell).orElse("");
    }

    private static String cell(String text) {
        var stripped = text.strip();
        var plain = stripped.matches("(?s)'[=+@\\-].*") ? stripped.substring(1) : stripped;
        return plain.substring(0, Math.min(plain.length(), LONGEST_CELL));
    }

    private static List<Line> text(byte[] file) throws IOException {
        var text = decoded(file);
        try (var records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return kept(records.stream().map(SheetReader::line));
        }
    }

    private static Line line(CsvRecord row) {
        return new Line(
                Math.toIntExact(row.getStartingLineNumber()),
                row.getFields().stream()
                        .limit(MOST_COLUMNS)
                        .map(SheetReader::cell)
                        .toList());
    }

    /** One more than may be, so that too many are seen without reading them all. */
    private static List<Line> kept(Stream<Line> lines) {
        return new ArrayList<>(
                lines.filter(line -> !line.isBlank()).limit(MOST_ROWS + 2L).toList());
    }

    private static String decoded(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        }
    }
}
