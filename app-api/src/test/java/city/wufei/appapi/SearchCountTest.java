package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.search.SearchCounts;
import city.wufei.content.embedded.EmbeddedDatabase;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.embedded.TestDatabases.TestDatabase;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sorting.SortingIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What residents search for is counted without them, beside the requests' way, and is not lost. */
class SearchCountTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    @TempDir
    Path home = Path.of("target");

    @BeforeEach
    void beginAnew() throws SQLException {
        write(API);
        API.execute("DELETE FROM search_count");
    }

    @ParameterizedTest
    @CsvSource({
        "大棒骨, 大棒骨, exact, 大棒骨, residual, high",
        "大骨头, 大骨头, alias, 大棒骨, residual, high",
        "大棒骨怎么扔？, 大棒骨怎么扔, exact, 大棒骨, residual, high",
        "没有这样东西的, 没有这样东西的, nothing, '', '', none"
    })
    void aSearchIsCountedWithItsAnswer(
            String typed, String words, String foundBy, String name, String category, String confidence)
            throws SQLException {
        search(API, typed);
        search(API, typed);
        write(API);

        assertThat(rows(
                        "words = '%s' AND found_by = '%s' AND entry_name = '%s' AND category = '%s' AND confidence = '%s'"
                                .formatted(words, foundBy, name, category, confidence)))
                .isEqualTo(1);
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    void theCountsOfSeveralInstancesAddUp() throws SQLException {
        search(API, "苹果核");
        write(API);
        search(API, "苹果核");
        search(API, "果核");
        write(API);
        write(API);

        assertThat(rows("TRUE")).isEqualTo(2);
        assertThat(searches()).isEqualTo(3);
    }

    @Test
    void wordsThatMayBePersonalAreCountedAsOthers() throws SQLException {
        search(API, "张三13800138000");
        search(API, "someone@example.org");
        search(API, "大棒骨 13800138000 大棒骨");
        write(API);

        assertThat(rows("words <> ''")).isZero();
        assertThat(rows("entry_name <> ''")).isZero();
        assertThat(searches()).isEqualTo(3);
    }

    @Test
    void whatIsTypedOrEmptyIsNotCounted() throws SQLException {
        API.get(sorting("suggest?q=" + encoded("大棒"))).send().is(200);
        search(API, "？？");
        API.get(sorting("search?q=")).send().isProblem(400, "invalid-request");
        write(API);

        assertThat(rows("TRUE")).isZero();
    }

    @Test
    void aSearchDoesNotTouchTheDatabase() {
        StatementCount.reset();
        search(API, "大棒骨");
        assertThat(StatementCount.sent()).isEmpty();

        write(API);
        assertThat(StatementCount.sent()).hasSizeLessThanOrEqualTo(1); // none where the clock came first
    }

    @Test
    void noneIsLostWhenManySearchWhileTheyAreWritten() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        search(API, i % 2 == 0 ? "大棒骨" : "苹果核");
                        if (i % 20 == 0) {
                            write(API);
                        }
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        write(API);

        assertThat(searches()).isEqualTo(200);
        assertThat(rows("TRUE")).isEqualTo(2);
    }

    @Test
    void twoInstancesThatWriteTheSameWordsAtOnceLoseNone() throws Exception {
        var database = TestDatabases.fresh();
        var instances = List.of(new RunningApi(database), new RunningApi(database));
        for (var instance : instances) {
            instance.start();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 5; round++) {
                for (var instance : instances) {
                    List.of("大棒骨", "苹果核", "废电池", "xyz").forEach(words -> search(instance, words));
                }
                var work = instances.stream()
                        .<Callable<Boolean>>map(instance -> () -> {
                            write(instance);
                            return true;
                        })
                        .toList();
                for (var done : threads.invokeAll(work)) {
                    done.get();
                }
            }
            assertThat(instances.getFirst().number("SELECT SUM(searches) FROM search_count"))
                    .isEqualTo(40);
        } finally {
            instances.forEach(RunningApi::stop);
        }
    }

    @Test
    void whatWasCountedIsWrittenWithinSeconds() {
        search(API, "废电池");

        assertThat(Eventually.within(Duration.ofSeconds(30), () -> written(API) == 1))
                .isTrue();
    }

    @Test
    void whatWasCountedIsWrittenAtTheEnd() throws Exception {
        var database = TestDatabases.fresh();
        var api = new RunningApi(database);
        api.start();
        search(api, "大棒骨");
        api.stop();

        try (var dataSource = database.dataSource();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT SUM(searches) FROM search_count")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void whatIsCountedWhileTheDatabaseIsAwayIsKept() throws Exception {
        var server = EmbeddedDatabase.start(home, 0);
        var api = new RunningApi(new TestDatabase(server.jdbcUrl(), server.user(), server.password()))
                .with("datasources.default.connection-timeout", 500);
        api.start();
        try {
            server.close();
            search(api, "大棒骨");
            write(api);
            search(api, "大棒骨");
            server = EmbeddedDatabase.start(home, port(server.jdbcUrl()));

            // connections that broke meanwhile are found out one by one
            assertThat(Eventually.within(Duration.ofSeconds(20), () -> {
                        write(api);
                        return written(api) == 2;
                    }))
                    .isTrue();
            write(api);
            assertThat(written(api)).isEqualTo(2);
        } finally {
            api.stop();
            server.close();
        }
    }

    @Test
    void aScriptThatInventsWordsFillsNothing() throws SQLException {
        var counts = API.beans().getBean(SearchCounts.class);
        assertThat(IntStream.range(0, 50_010)
                        .mapToObj(i -> "w" + Integer.toString(i, 36) + "x")
                        .peek(words -> city.wufei.appapi.search.Searched.of(
                                        Fixtures.QINGPU,
                                        words,
                                        new city.wufei.contracts.sorting.SortingHits(words, List.of()))
                                .ifPresent(counts::count))
                        .collect(Collectors.counting()))
                .isEqualTo(50_010);
        write(API);

        assertThat(searches()).isEqualTo(50_010);
        assertThat(rows("TRUE")).isLessThanOrEqualTo(50_001);
        assertThat(rows("words = ''")).isEqualTo(1);
    }

    @Test
    void countsAreKeptForFourHundredDays() throws SQLException {
        old("CURRENT_DATE - INTERVAL 402 DAY", "alt");
        old("CURRENT_DATE - INTERVAL 398 DAY", "neu");

        API.beans()
                .getBean(city.wufei.appapi.transaction.Transactions.class)
                .inTransaction(() -> API.beans().getBean(SearchCounts.class).removeOld());

        assertThat(rows("words = 'alt'")).isZero();
        assertThat(rows("words = 'neu'")).isEqualTo(1);
    }

    private static void old(String day, String words) throws SQLException {
        API.execute("""
                INSERT INTO search_count VALUES ('%s', %s, '%s', 'nothing', '', '', '', 'none', 1)
                """.formatted(Fixtures.SONGJIANG, day, words));
    }

    private static long written(RunningApi api) {
        try {
            return api.number("SELECT COALESCE(SUM(searches), 0) FROM search_count");
        } catch (SQLException away) {
            return -1;
        }
    }

    private static int port(String jdbcUrl) {
        return Integer.parseInt(jdbcUrl.replaceFirst(".*?:(\\d+)/.*", "$1"));
    }

    /** Once the index has learned to guess: before that, what is not found is not counted. */
    static void search(RunningApi api, String words) {
        var feed = api.beans().getBean(PublicationFeed.class);
        assertThat(Eventually.within(
                        Duration.ofSeconds(10),
                        () -> feed.library()
                                .index(Fixtures.SONGJIANG)
                                .filter(SortingIndex::isPrepared)
                                .isPresent()))
                .isTrue();
        api.get(sorting("search?q=" + encoded(words))).send().is(200);
    }

    static void write(RunningApi api) {
        api.beans().getBean(SearchCounts.class).write();
    }

    private static String sorting(String path) {
        return "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/" + path;
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static long rows(String where) throws SQLException {
        return API.number("SELECT COUNT(*) FROM search_count WHERE " + where);
    }

    private static long searches() throws SQLException {
        return API.number("SELECT COALESCE(SUM(searches), 0) FROM search_count");
    }
}
