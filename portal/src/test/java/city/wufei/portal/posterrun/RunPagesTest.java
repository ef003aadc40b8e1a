package city.wufei.portal.posterrun;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.sitecode.PosterScan;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunPagesTest {
    private static final String PLACE = "fangsong-base-01";
    private static final String OTHER = "guangfulin-base-01";

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of("wufei.api-internal-url", "http://127.0.0.1:1"));
        portal.bean(PublicationFeed.class).refresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a5PostersAreMadeInABatchAndTheirCodesRead() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var run = order(operator, "a5", PLACE, OTHER);

        try (var document = Loader.loadPDF(finished(operator, run))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A5.getWidth());
        }
        assertThat(PosterScan.of(finished(operator, run))).contains("/q/1.310117-songjiang." + PLACE);
        assertThat(operator.get("/site-codes/runs").body()).contains("A5 海报", "已全部生成（2 个点位）");
    }

    @Test
    void aSingleStickerFillsItsSheet() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        try (var document = Loader.loadPDF(finished(operator, order(operator, "stickers", PLACE)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var words = new PDFTextStripper().getText(document);
            assertThat(words.split("手机相机、微信都可以扫", -1)).hasSize(25);
        }
    }

    @Test
    void theWholeDistrictIsOneBatchThatShowsHowFarItIs() throws Exception {
        var office = portal.surfer("office@songjiang");
        office.get("/places");
        var answer = office.post("/places/posters", Map.of("all", "true", "layout", "stickers"));
        var run = answer.headers().firstValue("Location").orElseThrow();
        var places = portal.bean(PublicationFeed.class).library().places("310117-songjiang").stream()
                .filter(place -> place.checkIn().enabled())
                .count();

        try (var document = Loader.loadPDF(finished(office, run))) {
            assertThat(document.getNumberOfPages()).isEqualTo((int) Math.ceilDiv(places, 24L));
        }
    }

    @Test
    void aBatchIsStoppedOnceAndThrowsItsPagesAway() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var run = order(operator, "a5", PLACE);
        running(operator, run);

        var page = operator.get(run);
        assertThat(page.body()).contains("正在生成 0 / 1", "停止生成");
        assertThat(page.headers().firstValue("Refresh")).contains("2");
        assertThat(operator.get(run + "/posters.pdf").statusCode()).isEqualTo(404);
        assertThat(operator.follow(operator.post(run + "/cancel", Map.of())).body())
                .contains("已停止");
        assertThat(operator.follow(operator.post(run + "/cancel", Map.of())).body())
                .contains("这次制作已经结束");
        assertThat(operator.get(run).headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void twoWhoSetTheSamePartKeepItOnce() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var run = order(operator, "a5", PLACE);
        running(operator, run);
        var repository = portal.bean(RunRepository.class);
        var transactions = portal.bean(Transactions.class);
        var found = portal.bean(Runs.class)
                .find("310117-songjiang", run.replaceAll(".*/", ""))
                .orElseThrow();
        Callable<Boolean> advance = () -> transactions.inTransaction(
                transaction -> repository.advance(transaction, found, 1, new byte[] {1}, Instant.now()));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var kept = threads.invokeAll(List.of(advance, advance)).stream()
                    .filter(each -> each.resultNow())
                    .count();
            assertThat(kept).isEqualTo(1);
        }
    }

    @Test
    void aBatchIsTheDistrictsOwn() {
        var run = order(portal.surfer("operator@songjiang"), "a5", PLACE);
        assertThat(portal.surfer("office@qingpu").get(run).statusCode()).isEqualTo(404);
        assertThat(portal.surfer("publicity@songjiang").get(run).statusCode()).isEqualTo(403);
        assertThat(portal.surfer().get(run).statusCode()).isEqualTo(303);
        assertThat(portal.surfer("office@qingpu").get("/site-codes/runs").body())
                .contains("没有批量制作");
        assertThat(portal.surfer("operator@songjiang").reading("en").get(run).body())
                .contains("Batches");
    }

    /** As it is while its pages are being set, and taken so that nobody sets them now. */
    private static void running(Surfer surfer, String run) throws Exception {
        finished(surfer, run);
        var id = Ids.parse(run.replaceAll(".*/", "")).orElseThrow();
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update(
                        "UPDATE poster_run SET state = 'RUNNING', done = 0, taken_until = ? WHERE id = ?",
                        Instant.now().plusSeconds(600),
                        id));
        portal.bean(Transactions.class)
                .run(transaction -> transaction.update("DELETE FROM poster_run_part WHERE run_id = ?", id));
    }

    private static String order(Surfer surfer, String layout, String... places) {
        surfer.get("/places");
        var answer = surfer.postExactly(
                "/places/posters",
                Map.of("_csrf", List.of(surfer.token()), "place", List.of(places), "layout", List.of(layout)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The pages, when they are there. */
    private static byte[] finished(Surfer surfer, String run) throws Exception {
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (surfer.get(run).body().contains("正在生成") && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        var answer = HttpClient.newHttpClient()
                .send(surfer.request(run + "/posters.pdf").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
