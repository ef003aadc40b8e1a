package city.wufei.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.schema.SqlGrammar;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationSqlTest {

    @ParameterizedTest
    @MethodSource("statements")
    void statementKeepsToTheSharedSubset(String statement) {
        assertThat(SqlGrammar.problems(statement)).isEmpty();
    }

    static Stream<String> statements() {
        return Stream.concat(PublicationStore.statements().stream(), PublicationReader.statements().stream());
    }
}
