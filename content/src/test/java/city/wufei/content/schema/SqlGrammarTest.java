package city.wufei.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlGrammarTest {

    @Test
    void migrationsOfContentKeepToTheSharedSubset() throws IOException {
        assertThat(SqlGrammar.migrationProblems(Path.of("src/main/resources/db/content")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO a (b) VALUES (?) RETURNING id",
                "CREATE SEQUENCE s",
                "CREATE TABLE t (a VARCHAR(9) COLLATE utf8mb4_0900_ai_ci)",
                "CREATE TABLE t (a VARCHAR(9) COLLATE uca1400_ai_ci)",
                "CREATE TABLE t (a INT) WITH SYSTEM VERSIONING",
                "SELECT * FROM JSON_TABLE(?, '$' COLUMNS (a INT PATH '$')) j",
                "SELECT a FROM t FOR UPDATE SKIP LOCKED",
                "SELECT FROM WHERE",
            })
    void whatIsNotSharedIsRefused(String statement) {
        assertThat(SqlGrammar.problems(statement)).isNotEmpty();
    }

    @Test
    void semicolonInQuotesEndsNothing() {
        assertThat(SqlGrammar.statements("-- why;\nINSERT INTO a VALUES ('x;y');\nSELECT 1;"))
                .hasSize(2);
    }
}
