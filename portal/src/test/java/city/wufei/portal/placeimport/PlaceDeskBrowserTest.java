package city.wufei.portal.placeimport;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.StaffApiStandIn;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's day with places in a real browser, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlaceDeskBrowserTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private RunningPortal portal;
    private StaffApiStandIn api;

    @BeforeAll
    void start() {
        api = StaffApiStandIn.start();
        portal = RunningPortal.start(
                Map.of("wufei.api-internal-url", api.address().toString()));
        portal.bean(PublicationFeed.class).refresh();
    }

    @AfterAll
    void stop() {
        portal.close();
        api.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.DESK, Chromium.PHONE})
    void placesAreMadeClosedRestoredAndImported(int width) {
        var place = "browser-" + width;
        try (var context = CHROMIUM.person(width)) {
            var page = context.newPage();
            logIn(page);
            make(page, place, width);
            page.navigate(portal.address() + "/places/" + place + "/state");
            Chromium.check(page, "place-state-" + width);
            page.fill("#reason", "场地装修，请到方松街道示例回收点");
            page.click("button[value=close]");
            page.waitForURL("**/places/" + place);
            Chromium.check(page, "place-closed-" + width);
            page.navigate(portal.address() + "/places/" + place + "/versions");
            page.locator("details summary").first().click();
            Chromium.check(page, "place-versions-" + width);
            page.locator("input[name=version]").first().check();
            page.fill("#reason", "已经装修好");
            page.click("main form.form button[type=submit]");
            page.waitForURL("**/versions");
            assertThat(page.locator("main").textContent()).contains("第 3 版 · 恢复旧版本");
            page.navigate(portal.address() + "/places/map");
            Chromium.check(page, "place-map-" + width);
            importTable(page, width);
            look(page, "/places", "place-list-" + width);
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    private void make(Page page, String place, int width) {
        page.navigate(portal.address() + "/places/new");
        Chromium.check(page, "place-new-" + width);
        page.fill("#id", place);
        page.fill("#hours", "早上七点");
        page.click("main form.form button[type=submit]");
        Chromium.check(page, "place-new-refused-" + width);
        page.fill("#name", "示例新回收点");
        page.selectOption("#type", "clothes-bin");
        page.selectOption("#subdistrict", "310117003");
        page.fill("#address", "松江区方松街道示例路9号");
        page.fill("#lat", "31.0345");
        page.fill("#lng", "121.2212");
        page.fill("#hours", "每天 06:00-22:00");
        page.fill("#materials", "旧衣物、旧鞋");
        page.click("main form.form button[type=submit]");
        page.waitForURL("**/places/" + place);
        Chromium.check(page, "place-made-" + width);
        look(page, "/places/" + place + "/edit", "place-edit-" + width);
    }

    private void importTable(Page page, int width) {
        look(page, "/places/import", "place-import-" + width);
        var table = "点位编号,名称,类型,街镇,地址,纬度,经度,电话\n"
                + "table-" + width + "-01,示例市集,旧物市集,方松街道,示例路1号,31.0345,121.2212,021-57000000\n"
                + "table-" + width + "-02,示例市集,火山,方松街道,示例路2号,121.2212,31.0345,打给小王\n"
                + "fangsong-base-01,方松街道示例资源循环体验馆,教育基地,方松街道,松江区方松街道示例路57号,31.0321,121.2238,021-5700"
                + width + "\n";
        page.setInputFiles("#table", new FilePayload("点位.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.click("main form.form button[type=submit]");
        page.waitForURL("**/places/import/*");
        Chromium.check(page, "place-preview-" + width);
        page.check("#skip");
        page.click("main form.form button[type=submit]");
        page.waitForURL("**/places");
        assertThat(page.locator(".flash").textContent()).contains("已发布 2 个点位");
    }

    private void look(Page page, String path, String picture) {
        page.navigate(portal.address() + path);
        Chromium.check(page, picture);
    }

    private void logIn(Page page) {
        page.navigate(portal.address() + "/login");
        page.fill("#login", "operator@songjiang");
        page.fill("#password", RunningPortal.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/home");
    }
}
