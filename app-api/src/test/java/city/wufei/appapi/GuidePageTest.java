package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide on the phone answers where there is no network. */
class GuidePageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final Path PUBLIC = Path.of("src", "main", "resources", "public");

    @Test
    void whoWasHereOnceAsksWithoutANetwork() {
        try (var person = CHROMIUM.personWhoKeepsPages(Chromium.PHONE)) {
            var page = person.newPage();
            keepsTheGuide(page);
            person.setOffline(true);

            page.reload();
            ask(page, "旧电池应该怎么扔？");
            assertThat(page.locator("#results")).containsText("存在手机里的指南");
            assertThat(page.locator(".answer .what")).hasText("废电池");
            Chromium.check(page, "guide-offline");

            ask(page, "孙悟空的金箍棒");
            assertThat(page.locator("#results")).containsText("手机里的指南没有找到");

            page.navigate(API.uri("/?d=" + Fixtures.SONGJIANG + "&q=%E5%A4%A7%E9%AA%A8%E5%A4%B4")
                    .toString());
            assertThat(page.locator(".answer .what")).hasText("大棒骨");

            person.setOffline(false);
            page.getByText("再试一次").click();
            assertThat(page.locator("#results")).containsText("这个分错了");
            assertThat(page.locator("#results")).not().containsText("存在手机里的指南");
        }
    }

    @Test
    void withoutANetworkTheSoundIsEnough() {
        try (var person = CHROMIUM.personWhoKeepsPages(Chromium.PHONE)) {
            var page = person.newPage();
            keepsTheGuide(page);
            person.setOffline(true);

            finds(page, "dabanggu", "大棒骨", "按拼音找到");
            finds(page, "dà bàng gǔ", "大棒骨", "按拼音找到");
            finds(page, "da4 bang4 gu3", "大棒骨", "按拼音找到");
            finds(page, "dabang", "大棒骨", "按拼音找到");
            finds(page, "dbg", "大棒骨", "按拼音首字母找到");
            finds(page, "请问打棒骨怎么扔", "大棒骨", "按拼音找到");
            finds(page, "廢電池", "废电池", "名称一致");
            finds(page, "🔋", "废电池", "按别名找到");
            finds(page, "啃完的打棒骨", "大棒骨", "最接近的是这个");
            finds(page, "包过废电池的大棒骨", "废电池", "最接近的是这个");
        }
    }

    private static void finds(Page page, String words, String name, String how) {
        ask(page, words);
        assertThat(page.locator(".answer .what")).hasText(name);
        assertThat(page.locator("#results")).containsText(how);
    }

    @Test
    void aPosterScannedWithoutANetworkOpensItsPageAndWaitsWithItsCheckIn() {
        try (var person = CHROMIUM.personWhoKeepsPages(Chromium.PHONE)) {
            var page = person.newPage();
            keepsTheGuide(page);
            person.setOffline(true);

            page.navigate(API.uri("/q/" + Fixtures.poster("place-1")).toString());
            page.locator("#landing button.go").click();
            assertThat(page.locator("#main")).containsText("已存在手机里");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rewards", "/rewards/bag", "/me/code", "/s/satisfaction", "/practice"})
    void whatNeedsTheNetworkSaysSoOnAPageOfOurs(String path) {
        try (var person = CHROMIUM.personWhoKeepsPages(Chromium.PHONE)) {
            var page = person.newPage();
            keepsTheGuide(page);
            person.setOffline(true);

            page.navigate(API.uri(path + "?d=" + Fixtures.SONGJIANG).toString());
            assertThat(page.locator("#main")).containsText("网络");
            Chromium.check(page, "offline" + path.replace('/', '-'));
        }
    }

    @Test
    void everyModuleOfAKeptPageIsKept() throws IOException {
        var keeper = read("assets/sw.js");
        var kept = new TreeSet<String>();
        Pattern.compile("\"([a-z-]+\\.(?:js|css|svg))\"")
                .matcher(keeper)
                .results()
                .forEach(found -> kept.add(found.group(1)));
        var needed = new TreeSet<String>();
        for (var page : new String[] {
            "frame.html",
            "index.html",
            "checkin.html",
            "places.html",
            "feedback.html",
            "practice.html",
            "survey.html",
            "mycode.html",
            "rewards.html",
            "redemptions.html"
        }) {
            Pattern.compile("/assets/([a-z-]+\\.(?:js|css|svg))")
                    .matcher(read(page))
                    .results()
                    .forEach(found -> need(needed, found.group(1)));
        }
        assertThat(kept).isEqualTo(needed);
    }

    private static void need(Set<String> needed, String name) {
        if (needed.add(name) && name.endsWith(".js")) {
            Pattern.compile("from \"\\./([a-z-]+\\.js)\"")
                    .matcher(read("assets/" + name))
                    .results()
                    .forEach(found -> need(needed, found.group(1)));
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(PUBLIC.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepsTheGuide(Page page) {
        page.navigate(API.uri("/?d=" + Fixtures.SONGJIANG).toString());
        assertThat(page.locator("#kept")).containsText("没有网络也能查");
        page.evaluate("navigator.serviceWorker.ready");
        page.reload(); // from now on the keeper stands between
        assertThat(page.locator("#kept")).containsText("没有网络也能查");
    }

    private static void ask(Page page, String words) {
        page.locator("#q").fill(words);
        page.keyboard().press("Enter");
    }
}
