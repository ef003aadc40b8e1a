package city.wufei.portal.reward;

import city.wufei.portal.page.Show;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The statement as a workbook (xlsx): the sums, and each hand-over on a second sheet. Numbers are numbers, to be reckoned with. */
final class StatementBook {
    private static final int WIDTH = 24;

    private StatementBook() {}

    static byte[] of(ShopStatement statement, String shopName, Show show) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Wufei", "1.0")) {
            sums(book.newWorksheet(show.text("reward.statement.sheet.sums")), statement, shopName, show);
            lines(book.newWorksheet(show.text("reward.statement.sheet.lines")), statement, show);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void sums(Worksheet sheet, ShopStatement statement, String shopName, Show show) {
        sheet.value(0, 0, shopName);
        sheet.value(0, 1, statement.month().toString());
        heads(
                sheet,
                1,
                List.of("reward.name", "reward.points", "reward.statement.number", "reward.statement.points"),
                show);
        var row = 2;
        for (var sum : statement.sums()) {
            sheet.value(row, 0, sum.name());
            sheet.value(row, 1, sum.points());
            sheet.value(row, 2, sum.number());
            sheet.value(row, 3, sum.total());
            row++;
        }
        sheet.value(row, 0, show.text("reward.statement.sum"));
        sheet.value(row, 2, statement.lines().size());
        sheet.value(row, 3, statement.points());
        sheet.range(row, 0, row, 3).style().bold().set();
    }

    private static void lines(Worksheet sheet, ShopStatement statement, Show show) {
        heads(sheet, 0, List.of("reward.ended-at", "reward.name", "reward.points", "reward.number"), show);
        var row = 1;
        for (var line : statement.lines()) {
            sheet.value(row, 0, show.precise(ShopStatement.at(line)));
            sheet.value(row, 1, line.rewardName());
            sheet.value(row, 2, line.points());
            sheet.value(row, 3, line.id());
            row++;
        }
        sheet.freezePane(0, 1);
    }

    private static void heads(Worksheet sheet, int row, List<String> keys, Show show) {
        for (var column = 0; column < keys.size(); column++) {
            sheet.value(row, column, show.text(keys.get(column)));
            sheet.width(column, WIDTH);
        }
        sheet.range(row, 0, row, keys.size() - 1).style().bold().set();
    }
}
