package city.wufei.portal.line;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.evidence.Photos;
import city.wufei.portal.testing.AdjustableClock;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.transaction.Transactions;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole line by hand, on a page as wide as a phone's, in the system's Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserWalkTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aSchoolWalksFromTheApplicationToTheVerifiedCertificate() throws Exception {
        var school = login("school@songjiang");
        apply(school);
        var office = login("office@songjiang");
        screen(office);
        var assessor = login("assessor@songjiang");
        assess(assessor);
        decide(office);
        announce(office);
        portal.bean(Transactions.class)
                .inTransaction(transaction -> transaction.update(
                        "UPDATE notice_batch SET closes_at = ? WHERE state = 'OPEN'",
                        Instant.now().minusSeconds(1)));
        var code = certificate(school);
        verify(code);
        assertThat(CHROMIUM.complaints())
                .as("what the browser complained about")
                .isEmpty();
    }

    @Test
    void whoIsLoggedOutWhileTypingFindsItTypedAndThenSaved() {
        var line = new Line(portal);
        var path = "/apply/" + line.draft(line.registered("示例打字学校", "applicant-typing")) + "/sections/g-A";
        var page = login("applicant-typing");
        page.navigate(at(path));
        portal.bean(AdjustableClock.class).advance(Duration.ofMinutes(31));
        page.locator("[name='n.A1']").fill("写了很久的说明");
        page.waitForURL("**/login?kept=*");
        assertThat(page.locator(".flash")).containsText("您刚才填写的内容还在");
        page.locator("input[name=login]").fill("applicant-typing");
        page.locator("input[name=password]").fill(RunningPortal.PASSWORD);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("[name='n.A1']")).hasValue("写了很久的说明");
        assertThat(page.locator("#saved")).containsText("已保存");
        page.waitForURL("**" + path);
        page.reload();
        assertThat(page.locator("[name='n.A1']")).hasValue("写了很久的说明");
    }

    private void apply(Page page) {
        page.navigate(at("/apply"));
        Chromium.check(page, "walk-apply");
        page.locator(".case-card", new Page.LocatorOptions().setHasText("无废学校"))
                .getByRole(AriaRole.BUTTON)
                .click();
        page.locator(".section-list a").first().click();
        Chromium.check(page, "walk-section");
        fill(page);
        page.navigate(page.url() + "/sections/g-A");
        page.locator("input[name='file.A1']")
                .setInputFiles(new FilePayload("现场照片.jpg", "image/jpeg", Photos.jpegWithPosition()));
        assertThat(page.locator("#files-A1 .file__name")).hasText("现场照片.jpg");
        assertThat(page.locator("#files-A1 .evidence__send")).isHidden();
        Chromium.check(page, "walk-evidence");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("签署承诺书并提交"))
                .click();
        Chromium.check(page, "walk-pledge");
        press(page, "提交申报…");
        assertThat(page.locator("#sure")).isHidden();
        page.locator("input[name='agree']").check();
        page.locator("input[name='signer']").fill("示例校长");
        confirm(page, "提交申报");
        assertThat(page.locator(".head__title .badge-state")).hasText("待初审");
        Chromium.check(page, "walk-submitted");
    }

    /** Every section of a sheet, from the one that is open to the last. */
    private void fill(Page page) {
        var sections = page.locator(".steps li").count();
        for (var i = 0; i < sections; i++) {
            best(page);
            page.locator(".sheet__actions button[value='next']").click();
        }
    }

    private static void best(Page page) {
        for (var item : page.locator(".item").all()) {
            var radios = item.locator("input[type=radio]");
            var boxes = item.locator("input[type=checkbox]:not([value=na]):not([value=none])");
            if (radios.count() > 0) {
                tick(radios.first());
            } else if (boxes.count() > 0) {
                boxes.all().forEach(BrowserWalkTest::tick);
            } else {
                figure(item);
            }
        }
    }

    /** By the keyboard: what is saved meanwhile writes its result beside the item before, and a pointer would miss what moves. */
    private static void tick(Locator box) {
        if (!box.isChecked()) {
            box.press("Space");
        }
        assertThat(box).isChecked();
    }

    /** The target where there is one, no findings where they are counted, enough where occurrences are. */
    private static void figure(Locator item) {
        var label = item.locator(".marking__label").first().textContent();
        var target = java.util.regex.Pattern.compile("目标 ([0-9.]+)").matcher(label);
        var value = target.find() ? target.group(1) : label.contains("扣") ? "0" : "20";
        item.locator(".marking__input input").fill(value);
    }

    private void screen(Page page) {
        page.navigate(at("/desk/cases?q=示例学校"));
        Chromium.check(page, "walk-desk");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("示例学校").setExact(true))
                .click();
        press(page, "开始初审");
        Chromium.check(page, "walk-screening");
        page.locator("#checks input").all().forEach(Locator::check);
        assertThat(page.locator("#items")).isHidden();
        page.locator("input[name=outcome][value=return]").check();
        assertThat(page.locator("#items")).isVisible();
        press(page, "确认结论…");
        assertThat(page.locator("#sure")).isHidden();
        page.locator("input[name=outcome][value=accept]").check();
        assertThat(page.locator("#items")).isHidden();
        confirm(page, "确认结论");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("指派评估员"))
                .click();
        Chromium.check(page, "walk-assign");
        page.locator("input[name=assessors]").first().check();
        press(page, "指派");
        assertThat(page.locator(".head__title .badge-state")).hasText("评估中");
    }

    private void assess(Page page) {
        page.navigate(at("/desk/assessments"));
        Chromium.check(page, "walk-assessments");
        page.locator(".case-card__title").first().click();
        page.locator("input[name='conflict-choice'][value=no]").check();
        press(page, "确认声明");
        page.locator(".section-list a").first().click();
        fill(page);
        Chromium.check(page, "walk-sheet");
        page.locator("textarea[name=opinion]").fill("台账完整，分类准确");
        confirm(page, "提交评估");
        assertThat(page.locator(".case-card .badge-state").first()).hasText("已提交");
    }

    private void decide(Page page) {
        page.reload();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("作出认定"))
                .click();
        Chromium.check(page, "walk-decision");
        page.locator("input[name=outcome][value=designate]").check();
        page.locator("textarea[name=reasons]").fill("评估达标");
        confirm(page, "确认决定");
        assertThat(page.locator(".head__title .badge-state")).hasText("待公示");
    }

    private void announce(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("发起公示"))
                .click();
        Chromium.check(page, "walk-announce");
        page.locator("input[name=title]").fill("示例：第二批公示");
        page.locator("input[name=minutes]").fill("1");
        press(page, "预览公示");
        Chromium.check(page, "walk-preview");
        confirm(page, "开始公示");
        assertThat(page.locator(".public-paper")).containsText("示例学校");
        Chromium.check(page, "walk-notice");
    }

    private String certificate(Page page) throws IOException {
        page.navigate(at("/apply"));
        page.locator(".case-list a").first().click();
        for (var i = 0; i < 40 && page.locator(".certificate-number").count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        Chromium.check(page, "walk-designated");
        certificateAtHome(page);
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载证书 PDF"))
                        .click());
        try (var document = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("示例学校", "无废学校");
            return scanned(document);
        }
    }

    /** What the home page says of it, on a phone and on a desk; back on the page that it came from. */
    private void certificateAtHome(Page page) {
        page.navigate(at("/home"));
        var line = page.locator(".tile__line--more");
        assertThat(line).containsText("已命名 · 无废学校 · 310117-XX-");
        assertThat(line).containsText("有效期至");
        Chromium.check(page, "walk-home-certificate");
        page.setViewportSize(Chromium.DESK, 900);
        Chromium.check(page, "walk-home-certificate-wide");
        page.setViewportSize(Chromium.PHONE, 844);
        line.locator("a").first().click();
    }

    /** The address in the certificate's QR code, as a phone's camera reads it from the page while it comes nearer. */
    private static String scanned(PDDocument document) throws IOException {
        for (var dotsPerInch : List.of(120, 150, 200, 300)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            try {
                return new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException unread) {
                continue; // a step nearer
            }
        }
        throw new AssertionError("no QR code on the certificate");
    }

    private void verify(String address) {
        var path = address.substring(address.indexOf("/verify/"));
        var page = CHROMIUM.person(Chromium.PHONE).newPage();
        page.navigate(at(path));
        assertThat(page.locator(".verified__word")).hasText("有效");
        assertThat(page.locator(".facts")).containsText("示例学校");
        Chromium.check(page, "walk-verified");
        var feed = portal.bean(PublicationFeed.class);
        feed.refresh();
        assertThat(feed.library().cellByCode(path.substring("/verify/".length())))
                .isPresent();
    }

    private Page login(String name) {
        var page = CHROMIUM.person(Chromium.PHONE).newPage();
        page.navigate(at("/login"));
        page.locator("input[name=login]").fill(name);
        page.locator("input[name=password]").fill(RunningPortal.PASSWORD);
        page.locator("main form button[type=submit]").click();
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A step that cannot be taken back asks first. */
    private static void confirm(Page page, String name) {
        press(page, name + "…");
        press(page, name);
    }

    private String at(String path) {
        return "http://localhost:" + portal.address().getPort() + path;
    }
}
