package city.wufei.content;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.pack.FewWords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCommandTest {

    @TempDir
    private static Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void copy() {
        FewWords.copy(Path.of("packs"), folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"310117-songjiang", "310117-songjiang/", "./310117-songjiang", "cn/../310117-songjiang"})
    void aPackIsCheckedHoweverItsFolderIsWritten(String written) {
        assertThat(check(written)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("310117-songjiang: ok (");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "cn/sorting", "310117", ""})
    void whatIsNoPackIsSaidToBeNone(String written) {
        assertThat(check(written)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("there is no pack " + written + " in ");
    }

    private int check(String pack) {
        return ContentCommand.run(
                new String[] {"check", pack}, folder, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
