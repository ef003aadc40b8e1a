package city.wufei.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No MySQL runs beside the tests, so a parser reads every migration and statement, and a list says what MySQL, MariaDB and TiDB do not share. */
final class StatementsTest {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\s*\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*", Pattern.DOTALL);
    private static final Pattern NOT_SHARED = Pattern.compile(
            "\\b(RETURNING|NEXTVAL|JSON_TABLE|JSON_ARRAYAGG|SKIP\\s+LOCKED|FOR\\s+UPDATE|TRIGGER|PROCEDURE|uca1400\\w*|utf8mb4_0900\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @TestFactory
    Stream<DynamicTest> everyStatementIsReadByTheParser() throws IOException {
        return statements().stream()
                .map(sql ->
                        DynamicTest.dynamicTest(sql.strip().lines().findFirst().orElse(""), () -> check(sql)));
    }

    @Test
    void thereAreStatements() throws IOException {
        assertThat(statements()).hasSizeGreaterThan(20);
    }

    private static void check(String sql) {
        assertThatCode(() -> CCJSqlParserUtil.parseStatements(sql)).as(sql).doesNotThrowAnyException();
        assertThat(NOT_SHARED.matcher(sql).find()).as(sql).isFalse();
    }

    private static List<String> statements() throws IOException {
        var statements = new ArrayList<String>();
        for (var file : files("src/main/java", ".java")) {
            var blocks = TEXT_BLOCK.matcher(Files.readString(file));
            while (blocks.find()) {
                var sql = blocks.group(1);
                if (STATEMENT.matcher(sql).matches()) {
                    statements.add(sql.replace("ORDER BY %s", "ORDER BY 1")
                            .replace("(%s)", "(?)")
                            .replace("%s", "1"));
                }
            }
        }
        for (var file : files("src/main/resources/db", ".sql")) {
            statements.add(Files.readString(file));
        }
        return statements;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
