package city.wufei.portal.placeedit;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.pack.PackImport;
import city.wufei.content.pack.Packs;
import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceEditTest {
    private static final String DISTRICT = "310117-songjiang";

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

    @Test
    void aNewPlaceShowsAtOnceAndPrintsItsPoster() {
        var operator = portal.surfer("operator@songjiang");
        operator.get("/places/new");
        var answer = operator.post("/places/new", place("fangsong-test-01"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var made = find("fangsong-test-01");
        assertThat(made.name()).isEqualTo("新回收点");
        assertThat(made.position().lat()).isEqualTo(31.04);
        assertThat(made.hours()).hasSize(2);
        assertThat(made.materials()).containsExactly("废纸", "塑料瓶");
        assertThat(operator.get("/places/fangsong-test-01").body()).contains("新回收点", "周一至周五 07:00–19:00");
        operator.get("/places");
        var printed = operator.post("/places/posters", Map.of("one", "fangsong-test-01"));
        assertThat(printed.headers().firstValue("Location").orElseThrow()).contains("posters.pdf?serial=");
    }

    @Test
    void aPointOfAmapIsKeptInWgs84() {
        var operator = portal.surfer("operator@songjiang");
        operator.get("/places/new");
        var form = place("fangsong-test-02");
        form.put("system", "gcj02");
        form.put("lat", "31.0323");
        form.put("lng", "121.2277");
        assertThat(operator.post("/places/new", form).statusCode()).isEqualTo(303);

        var position = find("fangsong-test-02").position();
        assertThat(position.lat()).isBetween(31.033, 31.036);
        assertThat(position.lng()).isBetween(121.222, 121.225);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Abc | 编号为 3 到 40 位",
                "id | new | 编号为 3 到 40 位",
                "id | fangsong-base-01 | 这个编号已有点位",
                "name | | 必填",
                "type | volcano | 没有这一项：volcano",
                "subdistrict | 310118001 | 没有这一项：310118001",
                "lat | 121.22 | 可能写反了",
                "lat | abc | 请填小数",
                "lat | 39.9 | 离区中心",
                "hours | 早上七点 | 看不懂这一段：“早上七点”",
                "holidays | 看情况 | 看不懂：“看情况”",
                "special | 国庆 休息 | 看不懂这一段：“国庆 休息”",
                "phone | 打给小王 | 电话只能有",
                "photo | javascript:alert(1) | 请填以 https:// 开头的地址",
                "radius | 5 | 请填 20 到 5000 的整数",
                "points | 一百 | 请填 0 到 1000 的整数",
                "radius | 900 | 本区打卡规则最大 300 米",
                "points | 9 | 本区打卡规则每次最多 3 分"
            })
    void whatIsWrongIsSaidBesideItsField(String field, String value, String said) {
        var operator = portal.surfer("operator@songjiang");
        operator.get("/places/new");
        var form = place("fangsong-test-03");
        form.put(field, value == null ? "" : value);

        var answer = operator.post("/places/new", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-problem\"", said).contains("示例路1号");
        assertThat(portal.bean(PublicationFeed.class).library().place(DISTRICT, "fangsong-test-03"))
                .isEmpty();
    }

    @Test
    void blankPointsAreTheMostThatTheRulesPay() {
        var operator = portal.surfer("operator@songjiang");
        operator.get("/places/new");
        var form = place("fangsong-test-09");
        form.put("points", "");
        form.put("radius", "");
        operator.post("/places/new", form);

        var offer = find("fangsong-test-09").checkIn();
        assertThat(offer.points()).isEqualTo(3);
        assertThat(offer.radiusMetres()).isEqualTo(200);
    }

    @Test
    void aChangeIsAVersionWithItsReasonInTheHistoryAndInTheTrail() {
        var operator = portal.surfer("operator@songjiang");
        var form = formOf(operator, "yueyang-recycle-01");
        form.put("phone", "021-57001234");
        form.put("reason", "新装了电话");
        assertThat(operator.post("/places/yueyang-recycle-01/edit", form).statusCode())
                .isEqualTo(303);

        assertThat(find("yueyang-recycle-01").phone()).isEqualTo("021-57001234");
        var history = operator.get("/places/yueyang-recycle-01/versions").body();
        assertThat(history).contains("第 1 版 · 修改", "新装了电话", "第 0 版", "改了 1 处", "021-57001234");
        var trail = portal.surfer("admin@songjiang")
                .get("/admin/audit?q=yueyang-recycle-01")
                .body();
        assertThat(trail).contains("修改点位", "电话", "021-57001234", "新装了电话");
    }

    @Test
    void whatSaysTheSameIsNotPublishedAgain() {
        var operator = portal.surfer("operator@songjiang");
        var form = formOf(operator, "jiuliting-recycle-01");

        var answer = operator.post("/places/jiuliting-recycle-01/edit", form);

        assertThat(operator.follow(answer).body()).contains("内容没有变化");
        assertThat(operator.get("/places/jiuliting-recycle-01/versions").body()).contains("还没有人在这里修改过");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndLosesNothing() {
        var operator = portal.surfer("operator@songjiang");
        var office = portal.surfer("office@songjiang");
        var first = formOf(operator, "zhongshan-recycle-01");
        var second = formOf(office, "zhongshan-recycle-01");
        first.put("phone", "021-1111111");
        second.put("phone", "021-2222222");

        assertThat(operator.post("/places/zhongshan-recycle-01/edit", first).statusCode())
                .isEqualTo(303);
        var refused = office.post("/places/zhongshan-recycle-01/edit", second);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("您填写期间，点位已被修改", "021-1111111", "value=\"021-2222222\"");
        assertThat(find("zhongshan-recycle-01").phone()).isEqualTo("021-1111111");
        second.put("seen", seen(refused.body()));
        assertThat(office.post("/places/zhongshan-recycle-01/edit", second).statusCode())
                .isEqualTo(303);
        assertThat(find("zhongshan-recycle-01").phone()).isEqualTo("021-2222222");
    }

    @Test
    void ofTwoChangesInTheSameMomentOneIsPublished() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var office = portal.surfer("office@songjiang");
        var one = formOf(operator, "shihudang-recycle-01");
        var other = formOf(office, "shihudang-recycle-01");
        one.put("phone", "021-3333333");
        other.put("phone", "021-4444444");
        List<Callable<Integer>> both = List.of(
                () -> operator.post("/places/shihudang-recycle-01/edit", one).statusCode(),
                () -> office.post("/places/shihudang-recycle-01/edit", other).statusCode());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(both);
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 409);
        }
    }

    @Test
    void aPlaceIsClosedForAWhileForGoodAndOpenedAgain() {
        var operator = portal.surfer("operator@songjiang");
        var path = "/places/sijing-recycle-01";
        assertThat(operator.post(path + "/state", state(operator, path, "close", "", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(operator.post(path + "/state", state(operator, path, "close", "装修", "2020-01-01"))
                        .body())
                .contains("日期已经过去");
        assertThat(operator.post(path + "/state", state(operator, path, "close", "装修", "2099-12-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(operator.get(path).body()).contains("暂停使用：装修（到 2099-12-01 为止）");
        assertThat(operator.get("/places?state=closed").body()).contains("sijing-recycle-01");

        operator.post(path + "/state", state(operator, path, "close-for-good", "拆迁", ""));
        assertThat(find("sijing-recycle-01").isClosedForGood()).isTrue();
        assertThat(operator.get(path).body()).contains("永久关闭：拆迁").doesNotContain("打印海报</button>");

        operator.post(path + "/state", state(operator, path, "reopen", "搬回来了", ""));
        assertThat(find("sijing-recycle-01").closure()).isNull();
        assertThat(operator.get(path + "/versions").body()).contains("第 3 版 · 恢复使用", "第 2 版 · 永久关闭", "第 1 版 · 暂停使用");
    }

    @Test
    void anEarlierVersionAndThePackComeBackAsNewVersions() throws Exception {
        var operator = portal.surfer("operator@songjiang");
        var path = "/places/dongjing-recycle-01";
        var name = find("dongjing-recycle-01").name();
        rename(operator, path, "甲");
        rename(operator, path, "乙");
        assertThat(operator.post(path + "/versions", back(operator, path, "", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(operator.post(path + "/versions", back(operator, path, "77", "没有"))
                        .statusCode())
                .isEqualTo(422);

        operator.post(path + "/versions", back(operator, path, "1", "还是甲好"));
        assertThat(find("dongjing-recycle-01").name()).isEqualTo("甲");
        assertThat(operator.get(path + "/versions").body()).contains("第 3 版 · 恢复旧版本", "还是甲好");

        portal.bean(PackImport.class).run(Packs.load(Path.of("..", "content", "packs")));
        portal.bean(PublicationFeed.class).refresh();
        assertThat(find("dongjing-recycle-01").name()).as("after an import").isEqualTo("甲");

        operator.post(path + "/versions", back(operator, path, "pack", "跟内容包走"));
        assertThat(find("dongjing-recycle-01").name()).isEqualTo(name);
        assertThat(operator.get(path + "/versions").body()).contains("第 4 版 · 以内容包为准");
        rename(operator, path, "丙");
        assertThat(operator.get(path + "/versions").body()).contains("第 5 版 · 修改");
    }

    @Test
    void theMapDrawsThePlacesThatAreAskedFor() {
        var operator = portal.surfer("operator@songjiang");
        var map = operator.get("/places/map?type=market").body();
        assertThat(map).contains("map-point--market", "chedun-market-01").doesNotContain("fangsong-base-01");
        assertThat(operator.get("/places/map?q=nothing").body()).contains("没有");
        assertThat(operator.get("/places/yueyang-recycle-01").body())
                .contains(
                        "https://uri.amap.com/marker?position=",
                        "coordinate=gaode",
                        "https://apis.map.qq.com/uri/v1/marker");
    }

    @Test
    void othersDoNotChangePlaces() {
        var publicity = portal.surfer("publicity@songjiang");
        var qingpu = portal.surfer("office@qingpu");
        publicity.get("/home");
        qingpu.get("/home");
        var stranger = portal.surfer();
        for (var path : List.of("/edit", "/state", "/versions")) {
            var whole = "/places/fangsong-base-01" + path;
            assertThat(publicity.get(whole).statusCode()).as(whole).isEqualTo(403);
            assertThat(publicity.post(whole, Map.of("reason", "x")).statusCode())
                    .as(whole)
                    .isEqualTo(403);
            assertThat(qingpu.get(whole).statusCode()).as(whole).isEqualTo(404);
            assertThat(qingpu.post(whole, Map.of("reason", "x")).statusCode())
                    .as(whole)
                    .isEqualTo(404);
            assertThat(stranger.get(whole).statusCode()).as(whole).isEqualTo(303);
        }
        assertThat(publicity.get("/places/new").statusCode()).isEqualTo(403);
        assertThat(publicity.get("/places/map").statusCode()).isEqualTo(200);
        var operator = portal.surfer("operator@songjiang");
        assertThat(operator.postExactly("/places/new", Map.of("name", List.of("x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFormsAreThereInEnglish() {
        var operator = portal.surfer("operator@songjiang").reading("en");
        assertThat(operator.get("/places/new").body()).contains("New place", "Opening hours", "Step-free");
        assertThat(operator.get("/places/fangsong-base-01/state").body()).contains("Close for good");
        assertThat(operator.get("/places/fangsong-base-01/versions").body())
                .contains("Nobody has changed this place here");
    }

    private static void rename(Surfer surfer, String path, String name) {
        var form = formOf(surfer, path.replaceFirst("/places/", ""));
        form.put("name", name);
        assertThat(surfer.post(path + "/edit", form).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> state(Surfer surfer, String path, String deed, String reason, String until) {
        var seen = seen(surfer.get(path + "/state").body());
        return Map.of("seen", seen, "do", deed, "reason", reason, "until", until);
    }

    private static Map<String, String> back(Surfer surfer, String path, String version, String reason) {
        var seen = seen(surfer.get(path + "/versions").body());
        return Map.of("seen", seen, "version", version, "reason", reason);
    }

    /** What the form of a place holds, but for what can be chosen several times. */
    private static Map<String, String> formOf(Surfer surfer, String id) {
        var page = surfer.get("/places/" + id + "/edit").body();
        var form = new HashMap<String, String>();
        PlaceFields.of(find(id))
                .forEach((field, values) -> values.stream()
                        .findFirst()
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> form.put(field, value)));
        form.put("seen", seen(page));
        PlaceFields.LISTS.forEach(field -> form.computeIfPresent(
                field,
                (key, value) ->
                        PlaceFields.of(find(id)).getOrDefault(field, List.of()).size() == 1 ? value : null));
        return form;
    }

    private static String seen(String page) {
        var found = Pattern.compile("name=\"seen\" value=\"([0-9A-Z]{13})\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static Map<String, String> place(String id) {
        var form = new HashMap<String, String>();
        form.put("id", id);
        form.put("name", "新回收点");
        form.put("type", "recycling-point");
        form.put("subdistrict", "310117003");
        form.put("address", "示例路1号");
        form.put("system", "wgs84");
        form.put("lat", "31.04");
        form.put("lng", "121.22");
        form.put("hours", "周一至周五 07:00-19:00\n周六、周日 8:00-17:00");
        form.put("holidays", "休息");
        form.put("accepts", "recyclable");
        form.put("materials", "废纸、塑料瓶");
        form.put("checkIn", "yes");
        form.put("radius", "150");
        form.put("points", "2");
        return form;
    }

    private static Place find(String id) {
        portal.bean(PublicationFeed.class).refresh();
        return portal.bean(PublicationFeed.class).library().place(DISTRICT, id).orElseThrow();
    }
}
