package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What staff see of the searches in their district. */
class StaffSearchTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String OWN = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/sorting/";

    private final String publicity = StaffToken.of(API, Fixtures.SONGJIANG, "publicity");

    @BeforeEach
    void threeDaysOfSearches() throws SQLException {
        SearchCountTest.write(API);
        API.execute("DELETE FROM search_count");
        add(Fixtures.SONGJIANG, 0, "鳄鱼标本", "nothing", "", "", "", "none", 5);
        add(Fixtures.SONGJIANG, 1, "鳄鱼标本", "nothing", "", "", "", "none", 2);
        add(Fixtures.SONGJIANG, 1, "100%棉", "nothing", "", "", "", "none", 7);
        add(Fixtures.SONGJIANG, 1, "果核", "nothing", "", "", "", "none", 1);
        add(Fixtures.SONGJIANG, 0, "龙骨头", "inferred", "ID1", "大棒骨", "residual", "low", 4);
        add(Fixtures.SONGJIANG, 2, "大棒", "prefix", "ID1", "大棒骨", "residual", "medium", 3);
        add(Fixtures.SONGJIANG, 0, "大棒骨", "exact", "ID1", "大棒骨", "residual", "high", 30);
        add(Fixtures.SONGJIANG, 0, "", "nothing", "", "", "", "none", 3);
        add(Fixtures.SONGJIANG, 45, "很久以前", "nothing", "", "", "", "none", 99);
        add(Fixtures.QINGPU, 0, "别的区", "nothing", "", "", "", "none", 50);
    }

    @Test
    void missedWordsAreGroupedTheMostFrequentFirst() {
        var page = page("searches");

        assertThat(words(page)).containsExactly("100%棉", "鳄鱼标本", "果核");
        assertThat(page.at("/items/1/searches").asInt()).isEqualTo(7);
        assertThat(page.at("/items/1/answered").isMissingNode()).isTrue();
        assertThat(page.path("cursor").isMissingNode()).isTrue();
    }

    @Test
    void whatTheGuideKnowsMeanwhileIsSaid() {
        var page = page("searches");

        assertThat(page.at("/items/2/now/name").asString()).isEqualTo("苹果核");
        assertThat(page.at("/items/2/now/match").asString()).isEqualTo("alias");
        assertThat(page.at("/items/2/now/confidence").asString()).isEqualTo("high");
    }

    @Test
    void weakAnswersAreShownWithTheGuess() {
        var page = page("searches?show=weak");

        assertThat(words(page)).containsExactly("龙骨头", "大棒");
        assertThat(page.at("/items/0/answered/name").asString()).isEqualTo("大棒骨");
        assertThat(page.at("/items/0/answered/category").asString()).isEqualTo("residual");
        assertThat(page.at("/items/0/answered/match").asString()).isEqualTo("inferred");
        assertThat(page.at("/items/0/answered/confidence").asString()).isEqualTo("low");
    }

    @Test
    void theListIsNarrowedByWordsAndDays() {
        assertThat(words(page("searches?q=" + SearchCountTest.encoded("标本")))).containsExactly("鳄鱼标本");
        assertThat(words(page("searches?q=" + SearchCountTest.encoded("_"))))
                .hasSize(3); // nothing but signs asks for nothing
        assertThat(words(page("searches?q=" + SearchCountTest.encoded("标本13800138000"))))
                .isEmpty();
        assertThat(words(page("searches?days=1"))).containsExactly("鳄鱼标本");
        assertThat(words(page("searches?days=60"))).startsWith("很久以前");
        assertThat(words(page("searches?show=all"))).startsWith("大棒骨").hasSize(6);
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var page = page("searches?show=all&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(words(page));
            cursor = page.path("cursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(all).isEqualTo(words(page("searches?show=all")));
        API.get(OWN + "searches?cursor=torn").as(publicity).send().isProblem(400, "invalid-cursor");
    }

    @Test
    void figuresSayHowEachDayWas() {
        var figures = page("search-figures?days=3");

        assertThat(figures.path("days")).hasSize(3);
        var today = figures.at("/days/2");
        assertThat(today.path("searches").asInt()).isEqualTo(42);
        assertThat(today.path("unanswered").asInt()).isEqualTo(8);
        assertThat(today.path("unansweredShare").asDouble()).isEqualTo(0.1905);
        assertThat(today.at("/byMatch/exact").asInt()).isEqualTo(30);
        assertThat(today.at("/byMatch/inferred").asInt()).isEqualTo(4);
        assertThat(today.at("/topWords/0/words").asString()).isEqualTo("大棒骨");
        assertThat(today.path("topWords")).hasSize(3);
        assertThat(figures.at("/days/0/byMatch/prefix").asInt()).isEqualTo(3);
        assertThat(page("search-figures?days=7").at("/days/0/searches").asInt()).isZero();
    }

    @Test
    void theNumberOfStatementsDoesNotGrow() {
        assertThat(statements("searches")).hasSize(2);
        assertThat(statements("searches?show=all")).hasSize(2);
        assertThat(statements("search-figures?days=400")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"searches", "search-figures"})
    void othersSeeNothing(String path) {
        API.get(OWN + path).send().isProblem(401, "unauthenticated");
        API.get(OWN + path).as(API.guestOf(Fixtures.SONGJIANG)).send().isProblem(403, "forbidden");
        API.get(OWN + path)
                .as(StaffToken.of(API, Fixtures.QINGPU, "publicity"))
                .send()
                .isProblem(403, "wrong-district");
        API.get(OWN + path)
                .as(StaffToken.of(API, Fixtures.SONGJIANG, "screener assessor"))
                .send()
                .isProblem(403, "forbidden");
        for (var roles : List.of("office", "admin", "screener publicity")) {
            API.get(OWN + path)
                    .as(StaffToken.of(API, Fixtures.SONGJIANG, roles))
                    .send()
                    .is(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "searches?days=0",
                "searches?days=401",
                "searches?limit=101",
                "searches?show=some",
                "search-figures?days=0"
            })
    void whatCannotBeAskedIsRefused(String path) {
        API.get(OWN + path).as(publicity).send().isProblem(400, "invalid-request");
    }

    private List<String> statements(String path) {
        StatementCount.reset();
        page(path);
        return StatementCount.sent();
    }

    private JsonNode page(String path) {
        return API.get(OWN + path).as(publicity).send().is(200).json();
    }

    private static List<String> words(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("words").asString())
                .toList();
    }

    private static void add(
            String district,
            int daysAgo,
            String words,
            String foundBy,
            String id,
            String name,
            String category,
            String confidence,
            int searches)
            throws SQLException {
        API.execute("""
                INSERT INTO search_count
                VALUES ('%s', DATE(CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '+08:00')) - INTERVAL %d DAY, '%s', '%s', '%s', '%s', '%s', '%s', %d)
                """.formatted(district, daysAgo, words, foundBy, id, name, category, confidence, searches));
    }
}
