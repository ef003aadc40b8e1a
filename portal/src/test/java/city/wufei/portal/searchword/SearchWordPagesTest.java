package city.wufei.portal.searchword;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordPagesTest {
    private static final String WORDS = "/publicity/searches";
    private static final String FIGURES = "/publicity/search-figures";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        portal.bean(PublicationFeed.class).refresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
        api.close();
    }

    @BeforeEach
    void threeWords() {
        SearchAnswers.words(api);
        SearchAnswers.figures(api, 30);
    }

    @Test
    void theListSaysWhatIsMissingAndWhatWasGuessed() {
        var list = portal.surfer("publicity@songjiang").get(WORDS).body();

        assertThat(list)
                .contains("鳄鱼标本", "龙骨头", "大棒骨", "推断 · 把握小", "现在能回答", "共 3 条")
                .contains("干垃圾") // in the words of the editor's own city
                .contains("/publicity/sorting/new?name=%E9%B3%84%E9%B1%BC%E6%A0%87%E6%9C%AC");
        assertThat(api.requests().getLast()).contains("days=30", "show=missed", "/310117-songjiang/");
    }

    @Test
    void theFiltersReachAppApi() {
        var publicity = portal.surfer("publicity@songjiang");
        publicity.get(WORDS + "?show=weak&days=7&q=%E9%AA%A8");
        assertThat(api.requests().getLast()).contains("days=7", "show=weak", "q=%E9%AA%A8");
        publicity.get(WORDS + "?show=others&days=0&page=99");
        assertThat(api.requests().getLast()).contains("days=30", "show=missed");
    }

    @Test
    void aLongListIsPagedAndSorted() {
        SearchAnswers.manyWords(api, 45);
        var publicity = portal.surfer("publicity@songjiang");
        assertThat(publicity.get(WORDS).body())
                .contains("词000", "第 1–20 条，共 45 条")
                .doesNotContain("词020");
        assertThat(publicity.get(WORDS + "?page=3").body()).contains("词044", "第 41–45 条");
        assertThat(publicity.get(WORDS + "?sort=words&desc=true").body())
                .contains("词044")
                .doesNotContain("词000");
    }

    @Test
    void whatIsSetAsideLeavesTheListAndComesBack() {
        var publicity = portal.surfer("publicity@songjiang");
        publicity.get(WORDS + "?days=90");
        var set = publicity.post(WORDS + "/aside", Map.of("words", "鳄鱼标本", "back", WORDS + "?days=90"));
        assertThat(set.statusCode()).isEqualTo(303);
        assertThat(set.headers().firstValue("Location")).hasValue(WORDS + "?days=90");
        assertThat(publicity.follow(set).body()).contains("“鳄鱼标本”已设为不处理", "共 2 条");

        var again = publicity.post(WORDS + "/aside", Map.of("words", "鳄鱼标本"));
        assertThat(publicity.follow(again).body()).contains("“鳄鱼标本”已经设为不处理");
        assertThat(publicity.get(WORDS + "?aside=yes").body()).contains("鳄鱼标本", "设为不处理", "共 1 条");

        var undone = publicity.post(WORDS + "/aside/undo", Map.of("words", "鳄鱼标本"));
        assertThat(publicity.follow(undone).body()).contains("“鳄鱼标本”已恢复", "共 3 条");
        var undoneAgain = publicity.post(WORDS + "/aside/undo", Map.of("words", "鳄鱼标本"));
        assertThat(publicity.follow(undoneAgain).body()).contains("“鳄鱼标本”没有设为不处理");

        assertThat(portal.surfer("admin@songjiang").get("/admin/audit").body()).contains("搜索词设为不处理", "恢复搜索词", "鳄鱼标本");
    }

    @Test
    void ofTwoWhoSetTheSameAsideOneDoes() throws Exception {
        var asides = portal.bean(Asides.class);
        var actor = new Actor("310117-songjiang", 1, "one", "某人", "127.0.0.1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                var words = "同时" + round;
                Callable<Boolean> deed = () -> asides.setAside(actor, words);
                var done = threads.invokeAll(List.of(deed, deed));
                assertThat(done.get(0).get() ^ done.get(1).get()).isTrue();
                Callable<Boolean> undo = () -> asides.takeUp(actor, words);
                var undone = threads.invokeAll(List.of(undo, undo));
                assertThat(undone.get(0).get() ^ undone.get(1).get()).isTrue();
            }
        }
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        var publicity = portal.surfer("publicity@songjiang");
        publicity.get(WORDS);
        for (var back :
                List.of("https://example.org", "//example.org", "/publicity/searches?x=\\", "/admin/people", "")) {
            var response = publicity.post(WORDS + "/aside/undo", Map.of("words", "没有", "back", back));
            assertThat(response.headers().firstValue("Location")).hasValue(WORDS);
        }
    }

    @Test
    void wordsThatNobodyCanHaveSearchedForAreRefused() {
        var publicity = portal.surfer("publicity@songjiang");
        publicity.get(WORDS);
        for (var words : List.of("", "长".repeat(65))) {
            var response = publicity.post(WORDS + "/aside", Map.of("words", words));
            assertThat(publicity.follow(response).body()).contains("没有选择搜索词");
        }
    }

    @Test
    void theOfficeReadsAndChangesNothing() {
        var office = portal.surfer("office@songjiang");
        assertThat(office.get(WORDS).body()).contains("鳄鱼标本").doesNotContain("补充词条", "value=\"鳄鱼标本\"");
        assertThat(office.get(FIGURES).statusCode()).isEqualTo(200);
        office.get("/account/password");
        assertThat(office.post(WORDS + "/aside", Map.of("words", "鳄鱼标本")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {WORDS, WORDS + "/export.csv", FIGURES, FIGURES + "/export.csv"})
    void nobodyElseReads(String path) {
        assertThat(portal.surfer().get(path).statusCode()).isEqualTo(303);
        for (var login : List.of("school", "screener", "assessor", "operator", "admin")) {
            assertThat(portal.surfer(login + "@songjiang").get(path).statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    @Test
    void theNavigationLeadsThere() {
        assertThat(portal.surfer("publicity@songjiang").get("/home").body())
                .contains("href=\"/publicity/searches\"", "href=\"/publicity/search-figures\"");
        assertThat(portal.surfer("screener@songjiang").get("/home").body()).doesNotContain("/publicity/search");
    }

    @Test
    void figuresAreShownByDayAndExported() {
        var publicity = portal.surfer("publicity@songjiang");
        var page = publicity.get(FIGURES).body();
        assertThat(page).contains("4350", "435", "10.0%", "最多一天 290 次", "大骨头", "2026年11月27日");
        assertThat(page.split("<rect class=\"chart__bar\"")).hasSize(31);
        assertThat(page).contains("第 1–20 条，共 30 条").doesNotContain("datetime=\"2026-11-05\"");
        assertThat(publicity.get(FIGURES + "?page=2").body()).contains("datetime=\"2026-11-05\"");
        var csv = publicity.get(FIGURES + "/export.csv?days=7");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains("\"2026-11-27\",\"290\",\"29\",\"10.0%\",\"174\",\"87\"");
        assertThat(api.requests().getLast()).contains("days=7");
    }

    @Test
    void theListIsExportedAsItIsNarrowed() {
        var csv = portal.surfer("publicity@songjiang").get(WORDS + "/export.csv?show=weak");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("searches.csv");
        assertThat(csv.body()).contains("\"鳄鱼标本\",\"17\",\"2026-11-27\"", "\"大棒骨\",\"干垃圾\",\"推断\",\"把握小\"");
        assertThat(api.requests().getLast()).contains("show=weak");
    }

    @Test
    void whileAppApiIsAwayThePagesSaySo() {
        var publicity = portal.surfer("publicity@songjiang");
        api.breakDown();
        assertThat(publicity.get(WORDS).body()).contains("搜索数据暂时取不到").doesNotContain("都有答案");
        assertThat(publicity.get(FIGURES).body()).contains("搜索数据暂时取不到");
        for (var path : List.of(WORDS, FIGURES)) {
            var export = publicity.get(path + "/export.csv");
            assertThat(export.statusCode()).isEqualTo(303);
            assertThat(publicity.follow(export).body()).contains("搜索数据暂时取不到");
        }
    }

    @Test
    void whereNothingIsMissingOrSearchedThePagesSaySoToo() {
        SearchAnswers.noWords(api);
        SearchAnswers.figures(api, 1);
        var publicity = portal.surfer("publicity@songjiang");
        assertThat(publicity.get(WORDS).body()).contains("居民搜的词都有答案");
        assertThat(publicity.get(WORDS + "?q=x").body()).contains("没有符合条件的记录");
        assertThat(publicity.get(FIGURES).body()).contains("还没有人搜索").doesNotContain("<svg class=\"chart\"");
    }

    @Test
    void everyPageIsThereInEnglish() {
        Surfer publicity = portal.surfer("publicity@songjiang").reading("en");
        assertThat(publicity.get(WORDS).body()).contains("Residents&#39; searches", "Inferred · Unsure", "Set aside");
        assertThat(publicity.get(FIGURES).body()).contains("Search figures", "Share without an answer");
    }
}
