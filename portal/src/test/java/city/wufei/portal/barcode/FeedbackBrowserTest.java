package city.wufei.portal.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.portal.evidence.Photos;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editors' way through what residents send, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FeedbackBrowserTest {
    private static final String ID = "0NV2A9T7GQ4CM";
    private static final String SENT = """
            "id":"%s","photo":"0NV2A9T7GQ4CP","status":"received","receivedAt":"2026-11-27T10:00:00+08:00"
            """.formatted(ID);
    private static final String PROPOSAL = """
            {%s,"ean":"6901234567892","name":"清泉牌天然矿泉水 550 毫升",
             "parts":[{"part":"瓶身","category":"recyclable"},{"part":"标签","category":"residual"}]}
            """.formatted(SENT);
    private static final String CORRECTION = """
            {"correction":{%s,"item":"FP7FXBAQ0BJ2K","words":"大骨头","expected":"food","reason":"我们小区的公示栏上写的是湿垃圾，和这里不一样。"},
             "now":{"item":"FP7FXBAQ0BJ2K","name":"大棒骨","category":"residual","categoryName":"干垃圾","categoryNameEn":"Residual waste",
             "tip":"大骨头投干垃圾；鸡骨、鱼骨、碎骨投湿垃圾。","rule":"《上海市生活垃圾分类投放指南》"}}
            """.formatted(SENT);

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private StaffApiStandIn api;
    private RunningPortal portal;

    @BeforeAll
    void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    private void residentsSend() {
        var proposals = "/310117-songjiang/barcode-proposals";
        api.answer(proposals, 200, "{\"items\":[" + PROPOSAL + "],\"cursor\":\"next\"}");
        api.answer(proposals + "/" + ID, 200, "{\"others\":1,\"proposal\":" + PROPOSAL + "}");
        api.answer(proposals + "/" + ID + "/photo", 200, Photos.jpeg());
        api.answer(proposals + "/" + ID + "/decision", 200, "{\"others\":0,\"proposal\":" + PROPOSAL + "}");
        var corrections = "/310117-songjiang/corrections";
        api.answer(corrections, 200, "{\"items\":[" + CORRECTION + "]}");
        api.answer(corrections + "/" + ID, 200, CORRECTION);
        api.answer(corrections + "/" + ID + "/photo", 200, Photos.jpeg());
        api.answer(corrections + "/" + ID + "/decision", 200, CORRECTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void pagesAreAccessibleAndFitTheScreen(int width) {
        residentsSend();
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            look(page, "/publicity/barcodes", "barcodes-" + width);
            page.click("tbody a");
            Chromium.check(page, "proposal-" + width);
            page.fill("#product", "");
            press(page, "确认并发布");
            Chromium.check(page, "proposal-refused-" + width);
            page.fill("#product", "矿泉水");
            press(page, "确认并发布");
            page.waitForURL("**/publicity/barcodes");
            Chromium.check(page, "barcodes-done-" + width);
            look(page, "/publicity/barcodes/published", "published-" + width);
            page.click("tbody a");
            Chromium.check(page, "barcode-" + width);
            page.click("[popovertarget=withdraw]");
            Chromium.check(page, "barcode-withdraw-" + width);
            look(page, "/publicity/barcodes/new", "barcode-new-" + width);
            look(page, "/publicity/corrections", "corrections-" + width);
            page.click("tbody a");
            Chromium.check(page, "correction-" + width);
            press(page, "不采纳");
            Chromium.check(page, "correction-refused-" + width);
            page.fill("#reply", "按《指南》，大棒骨投干垃圾。");
            press(page, "不采纳");
            page.waitForURL("**/publicity/corrections");
            look(page, "/language/en?back=/publicity/corrections/" + ID, "correction-en-" + width);
            look(page, "/language/en?back=/publicity/barcodes/proposals/" + ID, "proposal-en-" + width);
            api.breakDown();
            look(page, "/language/zh-CN?back=/publicity/barcodes", "barcodes-away-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    private static void press(Page page, String name) {
        page.locator("button[type=submit]:has-text('" + name + "')").first().click();
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "publicity@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
