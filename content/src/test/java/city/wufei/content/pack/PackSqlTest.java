package city.wufei.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.schema.SqlGrammar;
import org.junit.jupiter.api.Test;

class PackSqlTest {

    @Test
    void statementsKeepToTheSharedSubset() {
        assertThat(PackImport.statements())
                .allSatisfy(s -> assertThat(SqlGrammar.problems(s)).isEmpty());
    }
}
