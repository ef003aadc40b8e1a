package city.wufei.content.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * Holds SQL against a grammar that knows MySQL's dialect, and against the words that MySQL 8.4, MariaDB and TiDB do not
 * share. For the tests of all modules; see docs in the module's pom on how to depend on it.
 */
public final class SqlGrammar {

    /** DESIGN: the subset of SQL that runs on all of them. */
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "\\breturning\\b",
                    "\\bcreate\\s+sequence\\b",
                    "\\bnext\\s+value\\s+for\\b",
                    "uca1400",
                    "utf8mb4_0900",
                    "\\bjson_table\\b",
                    "\\bsystem\\s+versioning\\b",
                    "\\bskip\\s+locked\\b",
                    "\\bcreate\\s+(or\\s+replace\\s+)?(definer\\s*=\\S+\\s+)?(trigger|procedure|function)\\b",
                    "\\blateral\\b",
                    "\\bmember\\s+of\\b",
                    "->>")
            .map(Pattern::compile)
            .toList();

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private SqlGrammar() {}

    /** What is wrong with a statement; empty when nothing is. JDBC question marks are fine. */
    public static List<String> problems(String statement) {
        var problems = new ArrayList<String>();
        var plain = COMMENT.matcher(statement).replaceAll("").strip();
        var lower = plain.toLowerCase(Locale.ROOT);
        FORBIDDEN.stream()
                .filter(word -> word.matcher(lower).find())
                .forEach(word -> problems.add("not everywhere understood: " + word + " in: " + plain));
        try {
            CCJSqlParserUtil.parse(plain);
        } catch (JSQLParserException e) {
            problems.add("not the grammar: " + e.getMessage() + " in: " + plain);
        }
        return problems;
    }

    /**
     * What is wrong with the migrations in a folder: their SQL, more than one statement in a file, a name that is not
     * V<yyyyMMddHHmm>__what.sql, or no leading comment that says why and how it goes on a large table.
     */
    public static List<String> migrationProblems(Path folder) throws IOException {
        var problems = new ArrayList<String>();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            if (!name.matches("V[0-9]{12}__[a-z0-9_]+\\.sql")) {
                problems.add(name + ": the name is not V<yyyyMMddHHmm>__what.sql");
            }
            if (!text.startsWith("--")) {
                problems.add(name + ": no comment that says why, and how it goes on 10 million rows");
            }
            var statements = statements(text);
            if (statements.size() != 1) {
                problems.add(name + ": " + statements.size() + " statements; MySQL commits each DDL by itself");
            }
            statements.stream()
                    .flatMap(statement -> problems(statement).stream())
                    .forEach(problem -> problems.add(name + ": " + problem));
        }
        return problems;
    }

    /** A script's statements; semicolons in quotes do not end one. */
    static List<String> statements(String script) {
        var plain = COMMENT.matcher(script).replaceAll("");
        return Stream.of(plain.split(";(?=(?:[^']*'[^']*')*[^']*$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
