package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.schema.SqlGrammar;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our SQL stays in what MySQL, MariaDB and TiDB share. */
class SqlGrammarTest {

    @Test
    void migrationsKeepToTheSharedSubset() throws IOException {
        assertThat(SqlGrammar.migrationProblems(Path.of("src/main/resources/db/app-api")))
                .isEmpty();
    }

    @Test
    void statementsOfRepositoriesKeepToTheSharedSubset() {
        var statements = statements();

        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(statements)
                .allSatisfy(sql -> assertThat(SqlGrammar.problems(sql)).as(sql).isEmpty());
    }

    private static List<String> statements() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("city.wufei.appapi")
                        .stream()
                        .filter(JavaClass::isInterface)
                        .filter(type -> type.getSimpleName().endsWith("Repository"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(method -> Stream.ofNullable(method.getAnnotation(Query.class)))
                        .map(query -> query.value().replaceAll(":[a-zA-Z]+", "?"))
                        .toList();
    }
}
