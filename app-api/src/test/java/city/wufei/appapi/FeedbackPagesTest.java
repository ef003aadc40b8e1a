package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.photo.Snapshots;
import city.wufei.content.barcode.Barcode;
import city.wufei.content.browser.Chromium;
import city.wufei.content.district.Category;
import city.wufei.content.publication.Kind;
import city.wufei.content.sorting.SortingComponent;
import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The residents' pages by hand: a barcode by the camera, what nobody has described, what is wrong, and what became of it. */
class FeedbackPagesTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;
    private static final String WATER = "6901234567892";
    private static final String PENS = "4006381333931";

    @BeforeAll
    static void describe() throws SQLException {
        var bottle = new SortingComponent("瓶身", Category.RECYCLABLE, "倒空压扁。");
        var label = new SortingComponent("标签", Category.RESIDUAL, null);
        API.publish(Kind.BARCODE, WATER, Fixtures.SONGJIANG, new Barcode(WATER, "矿泉水 550 毫升", List.of(bottle, label)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void theCameraTellsWhereThePartsOfAProductGo(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, HOME);
            assertThat(page.locator("#legend")).isVisible();
            var chooser = page.waitForFileChooser(() -> press(page, "拍条码"));
            chooser.setFiles(photo(WATER));
            assertThat(page.locator(".product h2")).hasText("矿泉水 550 毫升");
            assertThat(page.locator(".product .pill")).hasText(new String[] {"示例recyclable", "示例residual"});
            Chromium.check(page, "product-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @Test
    void whatIsNoCodeOrMistypedIsSaid() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME);
            assertThat(page.locator("#legend")).isVisible();
            page.setInputFiles("#picture", new FilePayload("p.jpg", "image/jpeg", Snapshots.ofNothing()));
            assertThat(page.locator("#results .note")).containsText("没有找到条码");
            page.setInputFiles(
                    "#picture", new FilePayload("p.gif", "image/gif", "GIF89a".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#results .note")).containsText("JPEG");
            search(page, "6901234567893");
            assertThat(page.locator("#results .note")).containsText("最后一位对不上");
            search(page, "690 1234 567892");
            assertThat(page.locator(".product h2")).hasText("矿泉水 550 毫升");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void whatNobodyDescribedIsProposedAndFollowed(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, HOME);
            assertThat(page.locator("#legend")).isVisible();
            page.setInputFiles("#picture", photo(PENS));
            assertThat(page.locator("form.send h2")).hasText("告诉我们它是什么");
            Chromium.check(page, "propose-" + width);
            press(page, "发送");
            assertThat(page.locator("#product-name-error")).hasText("请填写这一项");
            assertThat(page.locator("#product-name")).isFocused();
            Chromium.check(page, "propose-missing-" + width);
            page.fill("#product-name", "彩色笔 12 支");
            page.fill("#part-0", "笔");
            page.selectOption("#category-0", "residual");
            press(page, "再加一个部分");
            page.fill("#part-1", "纸盒");
            page.selectOption("#category-1", "recyclable");
            page.setInputFiles("#product-photo", photo(PENS));
            press(page, "发送");
            assertThat(page.locator(".done h2")).hasText("收到了，谢谢您！");
            Chromium.check(page, "proposed-" + width);
            page.locator(".done a").click();
            assertThat(page.locator("#feedback h2").first()).hasText("彩色笔 12 支");
            assertThat(page.locator("#feedback .state")).hasText("等待核对");
            Chromium.check(page, "feedback-" + width);
        }
    }

    @Test
    void whatIsWrongIsSaidBelowTheAnswerAndAnswered() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME + "&q=大骨头");
            press(page, "这个分错了");
            assertThat(page.locator("form.send h2")).isFocused();
            Chromium.check(page, "wrong-390");
            press(page, "发送");
            assertThat(page.locator("#reason-error")).isVisible();
            page.selectOption("#expected", "food");
            page.fill("#reason", "小区公示栏上写的是另一类");
            press(page, "发送");
            assertThat(page.locator(".done h2")).hasText("收到了，谢谢您！");

            decide("declined", "《指南》把大棒骨列入干垃圾，因为它打不碎。");

            open(page, "/feedback?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#feedback .state")).hasText("未采纳");
            assertThat(page.locator("#feedback .note")).containsText("打不碎");
            Chromium.check(page, "feedback-answered-390");
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("My feedback");
            assertThat(page.locator("#feedback .state")).hasText("Not accepted");
            Chromium.check(page, "feedback-english-390");
        }
    }

    @Test
    void withoutANetworkNothingTypedIsLostAndNothingIsSentTwice() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME + "&q=果核");
            press(page, "这个分错了");
            page.fill("#reason", "不对");
            page.route("**/sorting/corrections", FeedbackPagesTest::answeredButLost);
            press(page, "发送");
            assertThat(page.locator(".send [role=alert]")).containsText("网络不通");
            assertThat(page.locator("#reason")).hasValue("不对");
            page.unroute("**/sorting/corrections");
            press(page, "发送");
            assertThat(page.locator(".done h2")).isVisible();
            open(page, "/feedback?d=" + Fixtures.SONGJIANG);
            assertThat(page.locator("#feedback .state")).hasCount(1);
        }
    }

    @Test
    void englishReadersFindEverything() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, "/feedback?d=" + Fixtures.SONGJIANG);
            page.locator("#language").click();
            assertThat(page.locator("#feedback")).containsText("You have not sent any feedback yet");
            open(page, HOME + "&q=96385074");
            assertThat(page.locator("form.send h2")).hasText("Tell us what it is");
            Chromium.check(page, "propose-english-390");
        }
    }

    /** The API gets it, the phone gets nothing. */
    private static void answeredButLost(Route route) {
        route.fetch();
        route.abort();
    }

    private static void decide(String status, String reply) {
        var editor = API.staff("publicity", Fixtures.SONGJIANG);
        var desk = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/corrections";
        var id = API.get(desk + "?status=received&limit=1").as(editor).send().text("items.0.correction.id");
        API.post(desk + "/" + id + "/decision", "{\"status\":\"%s\",\"reply\":\"%s\"}".formatted(status, reply))
                .as(editor)
                .send()
                .is(200);
    }

    private static FilePayload photo(String ean) {
        return new FilePayload("p.jpg", "image/jpeg", Snapshots.of(BarcodeFormat.EAN_13, ean, 8));
    }

    private static void open(Page page, String path) {
        page.navigate(API.uri(path).toString());
    }

    private static void search(Page page, String words) {
        page.fill("#q", words);
        press(page, "查一查");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
