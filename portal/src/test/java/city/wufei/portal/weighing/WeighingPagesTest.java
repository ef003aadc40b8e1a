package city.wufei.portal.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeighingPagesTest {
    private static final String PLACE = "fangsong-recycle-01";
    private static final String STAFF = "/310117-songjiang/weighings";
    private static final String CODE = "http://localhost:8080/q/3.310117-songjiang.r202611.mark.signature";

    private static StaffApiStandIn api;
    private static RunningPortal portal;

    private Surfer operator;

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
    void standAtTheScale() {
        operator = portal.surfer("operator@songjiang");
        operator.get("/scan?place=" + PLACE);
        api.answer(STAFF + "/preview", 200, """
                {"placeName":"回收点","points":12,"pointsForWeight":2,"grams":2500,"scannedAt":"2026-11-27T10:00:00+08:00"}
                """);
        api.answer(STAFF, 201, counted("0NV2A9T7GQ4CM"));
    }

    private static String counted(String id) {
        return """
                {"id":"%s","place":"%s","placeName":"方松回收点","day":"2026-11-27","occurredAt":"2026-11-27T10:00:00+08:00",
                 "countedAt":"2026-11-27T10:00:30+08:00","points":12,"weights":[{"material":"paper","grams":2500}]}
                """.formatted(id, PLACE);
    }

    private static Map<String, String> typed(String kilograms) {
        return Map.of("place", PLACE, "nonce", "nonce-0001", "code", CODE, "kg-paper", kilograms);
    }

    @Test
    void thePlaceIsChosenOnceAndRemembered() {
        var fresh = portal.surfer("operator@songjiang");
        assertThat(fresh.get("/scan").body()).contains("先选您所在的点位", "value=\"" + PLACE + "\"");

        var scale = fresh.get("/scan?place=" + PLACE);

        assertThat(scale.body()).contains("kg-paper", "扫居民的码", "name=\"nonce\"");
        assertThat(scale.headers().firstValue("Permissions-Policy").orElseThrow())
                .startsWith("camera=(self)");
        assertThat(fresh.get("/home").headers().firstValue("Permissions-Policy").orElseThrow())
                .startsWith("camera=()");
        assertThat(fresh.get("/scan").body()).contains("kg-paper");
        assertThat(fresh.get("/scan?choose=yes").body()).contains("先选您所在的点位");
    }

    @Test
    void thePointsAreSeenBeforeTheyAreConfirmed() {
        var preview = operator.post("/scan/preview", typed("2.5"));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("这位居民可得 12 分", "其中按重量 2 分", "确认，记积分");
        assertThat(preview.body()).contains("name=\"scannedAt\" value=\"2026-11-27T");
        assertThat(api.bodies())
                .last()
                .asString()
                .contains("\"grams\":2500", "\"material\":\"paper\"", "\"place\":\"" + PLACE);
    }

    @Test
    void whatIsConfirmedIsCountedAndInTheTrail() {
        var confirmed = new LinkedHashMap<>(typed("2,50"));
        confirmed.put("scannedAt", "2026-11-27T10:00:00+08:00");

        var answer = operator.post("/scan", confirmed);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(operator.follow(answer).body()).contains("已记 12 分，共 2.50 公斤");
        assertThat(api.bodies()).last().asString().contains("\"scannedAt\":\"2026-11-27T", "\"nonce\":\"nonce-0001\"");
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=0NV2A9T7GQ4CM")
                        .body())
                .contains("给居民称重记分", "方松回收点", "2500");
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        for (var wrong : List.of("0", "0.001", "501", "abc", "-1", "1e3", "2.555")) {
            var refused = operator.post("/scan/preview", typed(wrong));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("kg-paper-problem", "0.01 到 500");
        }
        assertThat(operator.post("/scan/preview", typed("")).body()).contains("至少填一种物品");
        var codeless = new LinkedHashMap<>(typed("1"));
        codeless.put("code", "");
        assertThat(operator.post("/scan/preview", codeless).body()).contains("code-problem");
    }

    @Test
    void aRefusalIsToldWithWhatWasTyped() {
        api.answer(
                STAFF + "/preview",
                422,
                "{\"type\":\"urn:wufei:problem:code-stale\",\"title\":\"换了\",\"detail\":\"这个码已经过了 60 秒\",\"status\":422,\"code\":\"code-stale\"}");

        var refused = operator.post("/scan/preview", typed("2.5"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("code-problem", "这个码已经过了 60 秒", "value=\"2.5\"");
    }

    @Test
    void withoutAnAnswerNothingIsLostAndTheSameScanCanBeSentAgain() {
        api.breakDown();

        var away = operator.post("/scan", typed("2.5"));

        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("不会重复记分", "value=\"nonce-0001\"", "value=\"2.5\"");
    }

    @Test
    void whatWaitedForANetworkIsSentTogether() {
        api.answer(
                STAFF + "/batch",
                200,
                "{\"results\":[{\"nonce\":\"nonce-0002\",\"checkIn\":" + counted("0NV2A9T7GQ4CN")
                        + "},{\"nonce\":\"nonce-0003\",\"problem\":{\"type\":\"urn:x\",\"title\":\"用过\",\"status\":409,\"code\":\"code-used\"}}]}");
        var waiting =
                "[{\"code\":\"c\",\"place\":\"%s\",\"scannedAt\":\"2026-11-27T02:00:00.000Z\",\"nonce\":\"nonce-0002\",\"weights\":[{\"material\":\"paper\",\"grams\":10}]}]"
                        .formatted(PLACE);

        var answer = operator.post("/scan/batch", Map.of("entries", waiting));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("nonce-0002", "0NV2A9T7GQ4CN", "code-used");
        assertThat(api.bodies()).last().asString().contains("\"entries\":[", "2026-11-27T02:00:00Z");
        assertThat(operator.post("/scan/batch", Map.of("entries", "nonsense")).statusCode())
                .isEqualTo(422);
        assertThat(portal.surfer("admin@songjiang")
                        .get("/admin/audit?q=0NV2A9T7GQ4CN")
                        .body())
                .contains("给居民称重记分");
        api.breakDown();
        assertThat(operator.post("/scan/batch", Map.of("entries", waiting)).statusCode())
                .isEqualTo(503);
    }

    @Test
    void othersHaveNoBusinessHere() {
        assertThat(portal.surfer("publicity@songjiang").get("/scan").statusCode())
                .isEqualTo(403);
        assertThat(portal.surfer().get("/scan").statusCode()).isEqualTo(303);
        assertThat(operator.postExactly("/scan", Map.of()).statusCode()).isEqualTo(403);
        var elsewhere = operator.get("/scan?place=qingpu-nowhere-01");
        assertThat(elsewhere.body()).contains("先选您所在的点位");
    }

    @Test
    void thePageIsThereInEnglish() {
        operator.reading("en");
        assertThat(operator.get("/scan?place=" + PLACE).body()).contains("Scan the resident", "Paper");
    }
}
