package city.wufei.portal.sortingedit;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.testing.CountedStatements;
import city.wufei.portal.testing.DrawnTemplates;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One writes an entry, another approves it, residents are answered by it, and the way back. */
class SortingEditTest {
    private static final String DISTRICT = "310117-songjiang";
    private static final String LIST = "/publicity/sorting";
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private static StaffApiStandIn api;
    private static DeskStandIn desk;
    private static RunningPortal portal;
    private static PublicationFeed residents;
    private static Surfer writer;
    private static Surfer office;

    @BeforeAll
    static void start() throws InterruptedException {
        api = StaffApiStandIn.start();
        desk = new DeskStandIn(api);
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        residents = new PublicationFeed(portal.bean(DataSource.class), Clock.systemUTC());
        residents.start();
        assertThat(residents.awaitReady(Duration.ofSeconds(20))).isTrue();
        writer = portal.surfer("publicity@songjiang");
        office = portal.surfer("office@songjiang");
    }

    @AfterAll
    static void stop() {
        residents.close();
        portal.close();
        api.close();
    }

    @BeforeEach
    void deskIsThere() {
        desk.isThere();
        desk.lets("随便", "residual");
    }

    @Test
    void anEntryGoesFromTheDraftToTheResidents() {
        desk.lets("云间特产盒", "recyclable");
        assertThat(writer.get(LIST + "/new?name=" + encoded("云间特产盒")).body())
                .contains("value=\"云间特产盒\"", "相近的词条", "上海市生活垃圾分类投放指南》（2019-06-12）");
        var page = location(writer.post(LIST + "/new", entry("云间特产盒", "save")));
        assertThat(office.get(page).statusCode()).isEqualTo(404); // a draft is its author's alone
        assertThat(writer.get(page).body()).contains("发布后会搜到什么", "现在答对 590 题，发布后答对 589 题", "草稿");
        act(writer, page, "submit", Map.of());

        var waiting = office.get(page).body();
        assertThat(waiting).contains("批准并发布", "居民反馈");
        assertThat(office.get(LIST + "?view=waiting").body()).contains("云间特产盒");
        assertThat(act(office, page, "approve", Map.of("note", "同意")).statusCode())
                .isEqualTo(303);

        assertThat(Eventually.within(
                        Duration.ofSeconds(30), () -> category("云间特产盒").isPresent()))
                .isTrue();
        assertThat(category("云间特产盒")).contains(Category.RECYCLABLE);
        assertThat(residents
                        .library()
                        .index("310118-qingpu")
                        .orElseThrow()
                        .catalogue()
                        .named("云间特产盒"))
                .isEmpty();
        var published = office.get(page).body();
        assertThat(published).contains("生效中", "第 1 版", "批准并发布", "同意");
        var trail = portal.surfer("admin@songjiang")
                .get("/admin/audit?q=" + encoded("云间特产盒"))
                .body();
        assertThat(trail).contains("批准并发布词条修订", "提交词条修订", "新建词条修订", "词条修订");
    }

    @Test
    void nobodyApprovesWhatTheyWroteThemselves() {
        var page = submitted("自己的盒");

        assertThat(writer.get(page).body()).contains("由另一位同事").doesNotContain("value=\"approve\"");
        var answer = writer.follow(act(writer, page, "approve", Map.of()));

        assertThat(answer.body()).contains("自己写的修订由另一位同事审核", "待审核");
        assertThat(category("自己的盒")).isEmpty();
        assertThat(office.follow(act(office, page, "take-back", Map.of())).body())
                .contains("待审核");
    }

    @Test
    void whatIsReturnedComesBackWithTheReason() {
        var page = submitted("退回的盒");
        assertThat(act(office, page, "return", Map.of("note", "")).statusCode()).isEqualTo(422);

        act(office, page, "return", Map.of("note", "请补充依据"));

        assertThat(writer.get(page).body()).contains("已退回", "请补充依据");
        var form = writer.get(page + "/edit").body();
        assertThat(form).contains("退回：请补充依据", "退回的盒");
        var changed = entry("退回的盒", "submit");
        changed.put("revision", revision(form));
        changed.put("base", "0");
        assertThat(location(writer.post(page + "/edit", changed))).isEqualTo(page);
        assertThat(office.get(page).body()).contains("待审核");
        var back = act(writer, page, "take-back", Map.of());
        assertThat(writer.follow(back).body()).contains("草稿");
        assertThat(writer.follow(act(writer, page, "discard", Map.of())).body()).contains("的草稿已放弃");
        assertThat(writer.get(LIST + "?view=mine").body()).doesNotContain("退回的盒");
    }

    @Test
    void ofTwoApprovalsAtOnceOneCountsAndTheOtherIsTold() throws Exception {
        var page = submitted("同时的盒");
        desk.lets("同时的盒", "recyclable");
        var second = someone("publicity-second", Role.PUBLICITY);
        var before = publications("同时的盒");
        var revision = revision(office.get(page).body());
        second.get(page);
        var start = new CyclicBarrier(2);
        try (var executor = Executors.newFixedThreadPool(2)) {
            var both = List.<Callable<HttpResponse<String>>>of(
                    () -> approveAt(start, office, page, revision), () -> approveAt(start, second, page, revision));
            for (Future<HttpResponse<String>> each : executor.invokeAll(both)) {
                assertThat(each.get().statusCode()).isIn(303, 422);
            }
        }
        assertThat(publications("同时的盒")).isEqualTo(before + 1);
        var told = office.get("/home").body() + second.get("/home").body();
        assertThat(told).contains("刚刚被改动过");
        assertThat(events("同时的盒", "approve")).isEqualTo(1);
    }

    private static HttpResponse<String> approveAt(CyclicBarrier start, Surfer who, String page, String revision)
            throws Exception {
        start.await();
        return who.post(page, Map.of("do", "approve", "revision", revision));
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsNotOverwritten() {
        var first = submitted("抢先的盒");
        var second = submitted("抢先的盒");
        desk.lets("抢先的盒", "recyclable");
        act(office, first, "approve", Map.of());

        var refused = act(office, second, "approve", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("已发布了第 1 版", "前后对照");
        act(writer, second, "take-back", Map.of());
        var form = writer.get(second + "/edit").body();
        assertThat(form).contains("同一词条已有更新的版本", "现在生效的修订");
        var again = entry("抢先的盒", "submit");
        again.put("category", "residual");
        again.put("revision", revision(form));
        again.put("base", "1");
        location(writer.post(second + "/edit", again));
        desk.lets("抢先的盒", "residual");
        assertThat(act(office, second, "approve", Map.of()).statusCode()).isEqualTo(303);
        assertThat(office.get(first).body()).contains("已被新版代替");
        residents.refresh();
        assertThat(category("抢先的盒")).contains(Category.RESIDUAL);
    }

    @Test
    void aChangeIsTakenBackAndRestored() {
        var page = submitted("往返的盒");
        desk.lets("往返的盒", "recyclable");
        act(office, page, "approve", Map.of());
        assertThat(office.get(page).body()).doesNotContain("value=\"withdraw\""); // publicity writes
        assertThat(act(writer, page, "withdraw", Map.of("again-reason", "")).statusCode())
                .isEqualTo(422);

        var withdrawal = location(act(writer, page, "withdraw", Map.of("again-reason", "规定已变")));
        desk.letsGo("往返的盒");
        assertThat(office.get(withdrawal).body()).contains("批准撤回", "规定已变", "撤回以后");
        assertThat(act(office, withdrawal, "approve", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Eventually.within(
                        Duration.ofSeconds(30), () -> category("往返的盒").isEmpty()))
                .isTrue();
        assertThat(writer.get(page).body()).contains("已撤回", "恢复到这一版");

        desk.lets("往返的盒", "recyclable");
        var restored = location(act(writer, page, "restore", Map.of("again-reason", "再次试行")));
        assertThat(act(office, restored, "approve", Map.of()).statusCode()).isEqualTo(303);
        assertThat(Eventually.within(
                        Duration.ofSeconds(30), () -> category("往返的盒").isPresent()))
                .isTrue();
        assertThat(office.get(restored).body()).contains("第 3 版", "申请恢复到这一版", "批准撤回修订", "申请撤回修订");
    }

    @Test
    void withoutThePreviewNothingIsPublishedAndNothingIsLost() {
        var page = submitted("断线的盒");
        api.breakDown();

        assertThat(office.get(page).body()).contains("预览暂时取不到", "断线的盒", "居民反馈");
        var refused = act(office, page, "approve", Map.of("note", "写好的意见"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有预览不能发布", "写好的意见");
        assertThat(publications("断线的盒")).isZero();

        assertThat(writer.get(LIST + "/new").body()).contains("依据清单和相近词条暂时取不到");
        var kept = location(writer.post(LIST + "/new", entry("断线时写的盒", "save")));
        assertThat(writer.get(kept).body()).contains("断线时写的盒");
        assertThat(writer.get(kept + "/edit").body()).contains("value=\"sh-guide-2019\" selected");
        assertThat(writer.get(LIST + "/edit?item=" + SortingEntry.idOf("奶茶杯")).body())
                .contains("再试一次");
        assertThat(writer.get(LIST + "/entries?q=a").body()).contains("居民端服务没有应答");
    }

    @Test
    void aFormSaysWhatIsWrongBesideItsFields() {
        writer.get(LIST + "/new");
        var refused = writer.post(
                LIST + "/new",
                Map.of("do", "submit", "name", "盒", "sub", "Bad", "state-0-tip", "没有名字", "ask", "一个", "reason", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"category-problem\"",
                        "id=\"rule-problem\"",
                        "id=\"reason-problem\"",
                        "id=\"sub-problem\"",
                        "id=\"ask-problem\"",
                        "id=\"state-0-name-problem\"",
                        "id=\"state-0-category-problem\"",
                        "不同状态：状态",
                        "value=\"没有名字\"");
        var longOnes = new LinkedHashMap<>(entry("长".repeat(41), "save"));
        longOnes.put("aliases", "名".repeat(61));
        longOnes.put("tip", "示".repeat(301));
        var tooLong = writer.post(LIST + "/new", longOnes);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("id=\"name-problem\"", "id=\"aliases-problem\"", "id=\"tip-problem\"");
    }

    @Test
    void rowsAreAddedWithoutAScript() {
        writer.get(LIST + "/new");
        var fields = entry("加行的盒", "add-state");
        fields.put("state-0-name", "污染");
        fields.put("state-0-category", "residual");

        var more = writer.post(LIST + "/new", fields);

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body())
                .contains("value=\"污染\"", "name=\"state-1-name\"")
                .doesNotContain("state-2-name");
        fields.put("do", "save");
        fields.put("state-1-name", "破损");
        fields.put("state-1-words", "碎了、破的");
        fields.put("state-1-category", "recyclable");
        fields.put("part-0-name", "盖");
        fields.put("part-0-category", "recyclable");
        var page = location(writer.post(LIST + "/new", fields));
        var body = writer.get(page).body();
        assertThat(body).contains("破损（碎了、破的）", "盖 →");
        assertThat(writer.get(page + "/edit").body()).contains("value=\"碎了、破的\"");
        assertThat(last(api.bodies())).contains("\"states\":[{").contains("\"words\":[\"碎了\",\"破的\"]");
    }

    @Test
    void anEntryOfTheGuideKeepsItsName() {
        var form = writer.get(LIST + "/edit?item=" + SortingEntry.idOf("奶茶杯"));
        assertThat(form.body()).contains("修改“奶茶杯”", "倒净", "茶杯子", "type=\"hidden\" name=\"name\" value=\"奶茶杯\"");
        var fields = entry("别的杯", "save");
        fields.put("item", SortingEntry.idOf("奶茶杯"));

        assertThat(writer.post(LIST + "/new", fields).body()).contains("已有词条的名称不能改");

        fields.put("name", "奶茶杯");
        var page = location(writer.post(LIST + "/new", fields));
        assertThat(writer.get(page).body()).contains("修改的词条");
        assertThat(writer.get(LIST + "/edit?item=0").statusCode()).isEqualTo(404);
        assertThat(writer.follow(writer.get(LIST + "/edit")).body()).contains("查找词条");
    }

    @Test
    void whatWouldDoHarmIsNotPublished() {
        var page = submitted("粘鼠毒盒");
        desk.blames("粘鼠毒盒", "residual", "hazardous-word", true);
        assertThat(office.get(page).body()).contains("这样不能发布", "“粘鼠”含有危险物“毒”");
        var refused = act(office, page, "approve", Map.of("aware", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(publications("粘鼠毒盒")).isZero();
        act(writer, page, "take-back", Map.of());
        assertThat(writer.follow(act(writer, page, "submit", Map.of())).body()).contains("还不能提交", "草稿");

        var warned = submitted("提醒的盒");
        desk.blames("提醒的盒", "residual", "was-hazardous", false);
        assertThat(act(office, warned, "approve", Map.of()).body()).contains("请先确认已看过提醒");
        assertThat(act(office, warned, "approve", Map.of("aware", "yes")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void onlyEditorsOfTheDistrictComeIn() {
        var page = submitted("别区看不见的盒");
        for (var path : List.of(LIST, page, LIST + "/export.csv", LIST + "/entries", LIST + "/new")) {
            assertThat(portal.surfer().get(path).statusCode()).isEqualTo(303);
            assertThat(portal.surfer("operator@songjiang").get(path).statusCode())
                    .isEqualTo(403);
        }
        assertThat(office.get(LIST + "/new").statusCode()).isEqualTo(403);
        var elsewhere = portal.surfer("office@qingpu");
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get(LIST).body()).doesNotContain("别区看不见的盒");
        assertThat(elsewhere
                        .post(page, Map.of("do", "approve", "revision", "2"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.get(page + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void theListIsFoundFilteredAndExported() {
        submitted("表里的盒");

        var found = office.get(LIST + "?q=" + encoded("表里的") + "&view=waiting&category=recyclable&sort=name");
        assertThat(found.body()).contains("表里的盒").doesNotContain("自己的盒");
        assertThat(office.get(LIST + "?q=" + encoded("没有这样的")).body()).contains("没有符合条件的记录");
        var csv = office.get(LIST + "/export.csv?q=" + encoded("表里的")).body();
        assertThat(csv).contains("\"词条\",\"类别\"", "\"表里的盒\",\"可回收物\",\"待审核\",\"新增\"");
        assertThat(office.reading("en").get(LIST).body())
                .contains("Changes of sorting entries", "Waiting for approval");
        office.reading("zh-CN");
    }

    @Test
    void everyTemplateIsDrawnInBothLanguages() {
        var page = submitted("两种语言的盒");
        desk.lets("两种语言的盒", "recyclable");
        for (var language : List.of("zh-CN", "en")) {
            var reader = portal.surfer("publicity@songjiang").reading(language);
            for (var path : List.of(LIST, LIST + "/new?name=a", LIST + "/entries?q=a", page)) {
                assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
            }
            api.breakDown();
            assertThat(reader.get(LIST + "/edit?item=0").statusCode()).isEqualTo(200);
            desk.isThere();
        }
        assertThat(DrawnTemplates.of(portal.context()))
                .containsAll(DrawnTemplates.all().stream()
                        .filter(template -> template.startsWith("sortingedit/"))
                        .toList());
    }

    @Test
    void aPageTakesTheSameFewStatementsHoweverManyEditsThereAre() {
        var page = submitted("数数的盒");
        var list = statements(LIST);
        var one = statements(page);

        for (var i = 0; i < 5; i++) {
            submitted("数数的盒");
        }

        assertThat(statements(LIST)).isEqualTo(list).isLessThanOrEqualTo(8);
        assertThat(statements(page)).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    /** The fewest of some tries: a notice may be closed or a session noted in between. */
    private static long statements(String path) {
        return LongStream.range(0, 12)
                .map(i -> portal.bean(CountedStatements.class).during(() -> office.get(path)))
                .min()
                .orElseThrow();
    }

    private static String submitted(String name) {
        desk.lets(name, "recyclable");
        writer.get(LIST + "/new");
        var page = location(writer.post(LIST + "/new", entry(name, "submit")));
        assertThat(writer.get(page).body()).contains("待审核");
        return page;
    }

    private static Map<String, String> entry(String name, String deed) {
        return new LinkedHashMap<>(Map.of(
                "do", deed,
                "name", name,
                "aliases", name + "子\n特产" + name,
                "category", "recyclable",
                "tip", "压扁。",
                "rule", "sh-guide-2019",
                "reason", "居民反馈",
                "item", "",
                "base", ""));
    }

    private static HttpResponse<String> act(Surfer who, String page, String deed, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.put("do", deed);
        fields.put("revision", revision(who.get(page).body()));
        return who.post(page, fields);
    }

    private static String revision(String body) {
        var found = REVISION.matcher(body);
        return found.find() ? found.group(1) : "0";
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static Optional<Category> category(String name) {
        return residents
                .library()
                .index(DISTRICT)
                .flatMap(index -> index.search(name, 1).stream().findFirst())
                .filter(hit -> hit.entry().name().equals(name))
                .map(hit -> hit.category());
    }

    private static long publications(String name) {
        return count("SELECT COUNT(*) FROM publication WHERE kind = 'sorting-edit' AND district = ? AND id = ?", name);
    }

    private static long events(String name, String action) {
        return count(
                "SELECT COUNT(*) FROM sorting_edit_event WHERE action = '" + action
                        + "' AND district_id = ? AND entry_id = ?",
                name);
    }

    private static long count(String sql, String name) {
        return portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.count(sql, DISTRICT, SortingEntry.idOf(name)));
    }

    private static Surfer someone(String login, Role role) {
        portal.bean(People.class)
                .ensure(List.of(new People.Newcomer(DISTRICT, login, "示例同事", role)), RunningPortal.PASSWORD);
        return portal.surfer(login);
    }

    private static String last(List<String> texts) {
        return texts.getLast();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
