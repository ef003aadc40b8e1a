package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.search.Popular;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What shows before anything is asked. */
class DailyTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SORTING = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting";

    @BeforeEach
    void beginAnew() throws SQLException {
        SearchCountTest.write(API);
        API.execute("DELETE FROM search_count");
    }

    @Test
    void whatIsSearchedMostComesFirstAndEverydayThingsFollow() {
        searched("果核", 4);
        searched("电池", 3);
        searched("大棒骨", 2);

        assertThat(popular("")).startsWith("苹果核", "废电池").contains("大棒骨").doesNotHaveDuplicates();
        assertThat(popular("?limit=1")).containsExactly("苹果核");
    }

    @Test
    void nobodyPlantsWordsOfTheirOwn() {
        searched("某某商店大减价", 9);
        searched("大棒骨某某商店", 9);

        assertThat(popular("")).isSubsetOf("大棒骨", "苹果核", "废电池", "宠物尸体").isNotEmpty();
    }

    @Test
    void districtsAndOldSearchesAreApart() throws SQLException {
        searched("果核", 3);
        API.execute("UPDATE search_count SET day = CURRENT_DATE - INTERVAL 9 DAY");
        searched("电池", 3);
        var qingpu = API.get("/v1/districts/" + Fixtures.QINGPU + "/sorting/popular?limit=1")
                .send()
                .is(200);

        assertThat(popular("?limit=1")).containsExactly("废电池");
        assertThat(qingpu.text("items.0.name")).isNotEqualTo("废电池");
    }

    @Test
    void theTipHoldsAllDayAndSaysWhatToDo() {
        var tip = API.get(SORTING + "/tip").send().is(200);

        assertThat(tip.text("text")).isNotEmpty();
        assertThat(tip.text("item.id")).hasSize(13);
        assertThat(tip.text("rule.id")).isEqualTo("gbt19095-2019");
        assertThat(API.get(SORTING + "/tip").send().body()).isEqualTo(tip.body());
        assertThat(API.get(SORTING + "/tip")
                        .header("If-None-Match", tip.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void bothAreReadWithoutTheDatabase() {
        StatementCount.reset();
        API.get(SORTING + "/tip").send().is(200);
        API.get(SORTING + "/popular").send().is(200);
        assertThat(StatementCount.sent()).isEmpty();
    }

    @Test
    void whatIsNotThereIsRefused() {
        API.get("/v1/districts/nowhere/sorting/tip").send().isProblem(404, "unknown-district");
        API.get("/v1/districts/nowhere/sorting/popular").send().isProblem(404, "unknown-district");
        API.get(SORTING + "/popular?limit=0").send().isProblem(400, "invalid-request");
        API.get(SORTING + "/popular?limit=31").send().isProblem(400, "invalid-request");
    }

    private static void searched(String words, int times) {
        for (int i = 0; i < times; i++) {
            SearchCountTest.search(API, words);
        }
        SearchCountTest.write(API);
        API.beans().getBean(Popular.class).refresh();
    }

    private static List<String> popular(String query) {
        return API.get(SORTING + "/popular" + query)
                .send()
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("name"))
                .map(JsonNode::asString)
                .toList();
    }
}
