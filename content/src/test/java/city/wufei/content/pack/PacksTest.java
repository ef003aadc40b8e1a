package city.wufei.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PacksTest {

    private static final Path SHIPPED = Path.of("packs");

    /** Files that a test leaves as they are shipped are parsed once for all of them. */
    private static final PackReads READS = new PackReads();

    /** Mistakes in these are looked for in the whole packs; for the others the 42,000 words need not be checked each time. */
    private static final List<String> FULL = List.of("/sorting/", "/quiz/");

    @TempDir
    Path folder;

    @TempDir
    Path few;

    @BeforeEach
    void copyShippedPacks() throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            files.forEach(
                    file -> copy(file, folder.resolve(SHIPPED.relativize(file).toString())));
        }
    }

    @Test
    void shippedPacksAreRight() {
        assertThat(Packs.load(SHIPPED, READS).problems()).isEmpty();
        assertThat(Packs.load(SHIPPED, READS).sound()).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void builtInPacksAreTheShippedOnes() {
        assertThat(Packs.builtIn().sound().stream().map(PacksTest::sums))
                .isEqualTo(Packs.load(SHIPPED, READS).sound().stream()
                        .map(PacksTest::sums)
                        .toList());
    }

    @Test
    void baseComesBeforeCitiesAndCitiesBeforeDistricts() {
        assertThat(Packs.load(SHIPPED, READS).sound().stream().map(Pack::layer)).isSorted();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("mistakes")
    void mistakeIsNamedWithFileAndLine(String file, String right, String wrong, String expected) throws IOException {
        var packs = FULL.stream().anyMatch(file::contains) ? folder : withFewWords();
        var path = packs.resolve(file);
        var text = Files.readString(path);
        var at = text.indexOf(right);
        assertThat(at).as("the text to spoil is there").isNotNegative();
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));
        var line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();

        var problems = Packs.load(packs, READS).problems();

        assertThat(problems).isNotEmpty();
        assertThat(problems.getFirst().toString())
                .startsWith(file + ":" + line + ": ")
                .contains(expected);
    }

    private Path withFewWords() {
        FewWords.copy(SHIPPED, few);
        return few;
    }

    static Stream<Arguments> mistakes() {
        var songjiang = "310117-songjiang/";
        var bins = songjiang + "places/smart-bins.yaml";
        var survey = songjiang + "surveys/satisfaction-2026.yaml";
        var rewards = songjiang + "rewards/rewards.yaml";
        var shops = songjiang + "rewards/shops.yaml";
        return Stream.of(
                Arguments.of("cn/sorting/drinks.yaml", "tip:", "tipp:", "unknown field tipp"),
                Arguments.of("cn/sorting/drinks.yaml", "category: r", "category: x", "enumeration"),
                Arguments.of("cn/sorting/drinks.yaml", "rule: ", "rule: no-", "there is no rule no-"),
                Arguments.of("cn/standards/mall.yaml", "kind: standard", "kind: standart", "kind is one of"),
                Arguments.of("cn/check-in.yaml", "everyHours: 24", "everyHours: 5", "enumeration"),
                Arguments.of("cn/points.yaml", "firstEnd: 2027-12-31", "firstEnd: 2027-06-30", "pattern"),
                Arguments.of("cn/points.yaml", "noticeDays: 30", "noticeDays: 0", "minimum"),
                Arguments.of("cn/check-in.yaml", "withoutPosition: 2", "withoutPosition: 9", "without a position"),
                Arguments.of(
                        "330108-binjiang/check-in.yaml", "xixing-bin-01", "nowhere-1", "there is no place nowhere-1"),
                Arguments.of("cn/quiz/food-waste.yaml", "id: food-002", "id: food-001", "there is a question food-001"),
                Arguments.of("cn/quiz/food-waste.yaml", "level: 1", "level: 7", "enumeration"),
                Arguments.of("cn/calendar.yaml", "workdays: [2024-02-04", "workdays: [2024-02-05", "is no weekend"),
                Arguments.of("cn/calendar.yaml", "from: 2024-05-01", "from: 2023-05-01", "is not in 2024"),
                Arguments.of("cn/calendar.yaml", "from: 2024-05-01", "from: 1.5.2024", "pattern"),
                Arguments.of("shanghai/scheme.yaml", "city: shanghai", "city: beijing", "the scheme's city"),
                Arguments.of("shanghai/pack.yaml", "parent: cn", "parent: asia", "there is no pack asia"),
                Arguments.of(songjiang + "pack.yaml", "parent: shanghai", "parent: 310118-qingpu", "is not above"),
                Arguments.of(songjiang + "district.yaml", "\"310117001\"", "\"310118001\"", "does not begin with"),
                Arguments.of(songjiang + "district.yaml", "\"310117\"", "310117", "integer found, string expected"),
                Arguments.of(bins, "lat: 31", "lat: 13", "km from the district's centre"),
                Arguments.of(bins, "subdistrict: \"310117001\"", "subdistrict: \"310117999\"", "has no subdistrict"),
                Arguments.of(bins, "radiusMetres: 100", "radiusMetres: 10", "minimum"),
                Arguments.of(survey, "closes: 2027-", "closes: 2027/", "pattern"),
                Arguments.of(rewards, "shops: [fangsong-shop", "shops: [no-such-shop", "there is no shop no-such-shop"),
                Arguments.of(rewards, "points: 30", "points: 0", "minimum"),
                Arguments.of(rewards, "kind: goods", "kind: gift", "enumeration"),
                Arguments.of(shops, "subdistrict: \"310117003\"", "subdistrict: \"310117999\"", "has no subdistrict"),
                Arguments.of(
                        survey, "closes: 2027-", "closes: 2027-02-31 #", "there is no such date or time: 2027-02-31"),
                Arguments.of("cn/calendar.yaml", "to: 2024-05-05", "to: 2024-04-05", "ends before it begins"),
                Arguments.of(survey, "type: single", "type: matrix", "enumeration"));
    }

    @Test
    void hiddenFilesAreNotRead() throws IOException {
        Files.write(folder.resolve("cn/sorting/._drinks.yaml"), new byte[] {0, 5, 22, 7, (byte) 0xff});
        Files.createDirectories(folder.resolve("cn/.backup"));
        Files.copy(folder.resolve("cn/sorting/drinks.yaml"), folder.resolve("cn/.backup/drinks.yaml"));

        assertThat(Packs.load(folder, READS).problems()).isEmpty();
    }

    @Test
    void wordThatTwoEntriesClaimIsRefused() throws IOException {
        Files.writeString(folder.resolve("cn/sorting/zz.yaml"), """
                kind: sorting
                theme: 测试
                rule: gbt19095-2019
                entries:
                  - name: 某物甲
                    aliases: [某别名]
                    category: residual
                  - name: 某物乙
                    category: residual
                    aliases: [某别名]
                  - name: 某物甲
                    category: food
                  - name: 某物丙
                    category: food
                    ask: [某物甲, 没有的东西]
                """);

        assertThat(problemsIn("cn/sorting/zz.yaml"))
                .containsExactly(
                        "10: 某物乙: the alias 某别名 is taken by 某物甲",
                        "11: 某物甲: the name is there twice",
                        "15: 某物丙: there is no entry 没有的东西 to ask back with");
    }

    @Test
    void cityThatDiffersWithoutSayingWhyIsRefused() throws IOException {
        Files.writeString(folder.resolve("hangzhou/sorting/zz.yaml"), """
                kind: sorting
                theme: 测试
                rule: gbt19095-2019
                entries:
                  - { name: 大棒骨, category: food }
                """);

        assertThat(problemsIn("hangzhou/sorting/zz.yaml"))
                .containsExactly("5: 大棒骨: it overrides the layer above, so it needs a note that says why");
    }

    @Test
    void brokenYamlIsNamedAndOthersAreNotBlamedForIt() throws IOException {
        Files.writeString(folder.resolve("cn/sorting/rules.yaml"), "kind: sorting-rules\nrules: [\n  { id: a\n");

        var packs = Packs.load(folder, READS);

        assertThat(packs.problems()).hasSize(1);
        assertThat(packs.problems().getFirst().toString())
                .startsWith("cn/sorting/rules.yaml:")
                .contains("not YAML");
        assertThat(packs.sound()).isEmpty();
    }

    @Test
    void aSecondDocumentInAFileIsNamedInsteadOfLost() throws IOException {
        Files.writeString(folder.resolve("jinan/pack.yaml"), "kind: pack\nid: jinan\nlayer: city\n---\nkind: survey\n");

        assertThat(problemsIn("jinan/pack.yaml")).singleElement().asString().contains("a second document begins");
    }

    @Test
    void tabIsNamedInItsLine() throws IOException {
        Files.writeString(folder.resolve("jinan/pack.yaml"), "kind: pack\nid: jinan\nlayer: city\n\tparent: cn\n");

        assertThat(problemsIn("jinan/pack.yaml"))
                .singleElement()
                .asString()
                .startsWith("4: not YAML: found character")
                .contains("TAB");
    }

    @Test
    void refusedPartOfASurveyIsFoundByItsId() throws IOException {
        var file = "310117-songjiang/surveys/satisfaction-2026.yaml";
        var path = folder.resolve(file);
        var lines = new ArrayList<>(Files.readAllLines(path));
        var first = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).contains("showIf:"))
                .findFirst()
                .orElseThrow();
        lines.set(first, lines.get(first).replaceFirst("in: \\[[^\\]]*]", "in: [no-such-option]"));
        Files.write(path, lines);

        assertThat(problemsIn(file)).singleElement().asString().contains("no-such-option");
        var line = Integer.parseInt(problemsIn(file).getFirst().split(":", 2)[0]);
        assertThat(line).isGreaterThan(1).isLessThanOrEqualTo(first + 1);
    }

    @Test
    void fileThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        Files.write(
                folder.resolve("jinan/pack.yaml"),
                "kind: pack\nid: jinan\nname: 济南\nlayer: city\nparent: cn\n".getBytes(Charset.forName("GBK")));

        assertThat(problemsIn("jinan/pack.yaml")).containsExactly("3: not UTF-8: save the file in UTF-8");
    }

    @Test
    void packsBelowAnUnreadableOneAreNamedAsNotJudged() throws IOException {
        Files.writeString(folder.resolve("shanghai/scheme.yaml"), "kind: [\n");

        assertThat(Packs.load(folder, READS).unjudged())
                .containsEntry("310118-qingpu", "shanghai")
                .doesNotContainKeys("jinan", "shanghai");
    }

    @Test
    void keyThatIsGivenTwiceIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("jinan/pack.yaml"), "kind: pack\nid: jinan\nlayer: city\nlayer: base\nparent: cn\n");

        assertThat(problemsIn("jinan/pack.yaml")).singleElement().asString().startsWith("4: not YAML: ");
    }

    @Test
    void brokenDistrictLeavesItsNeighboursSound() throws IOException {
        Files.delete(folder.resolve("310117-songjiang/district.yaml"));

        var packs = Packs.load(folder, READS);

        assertThat(packs.problems()).singleElement().asString().contains("needs a district file");
        assertThat(packs.sound().stream().map(Pack::id))
                .contains("310118-qingpu")
                .doesNotContain("310117-songjiang");
    }

    private List<String> problemsIn(String file) {
        return Packs.load(folder, READS).problems().stream()
                .filter(problem -> problem.file().toString().equals(file))
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sums(Pack pack) {
        return pack.documents().stream()
                .map(document -> document.kind() + " " + document.id() + " " + document.sha256(pack.id()))
                .toList();
    }
}
