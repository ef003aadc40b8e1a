package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking aloud. This machine has no ear, so that the browser is given one that says what it heard. */
class SpeechPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;

    @Test
    void whatIsSaidIsSearchedAndWhatIsNotHeardIsSaidWithTheWayOn() {
        try (var person = hearing()) {
            var page = person.newPage();
            page.navigate(API.uri(HOME).toString());
            hears(page, "ear.onresult({ results: [[{ transcript: '嗯请问一下大棒骨应该扔哪个桶啊' }]] })");
            assertThat(page.locator("#speak")).hasText("正在听…（点一下停）");
            assertThat(page.locator("#spoken")).containsText("我们只收到文字");
            Chromium.check(page, "speech-390");

            assertThat(page.locator(".answer .what")).hasText("大棒骨");
            assertThat(page.locator("#q")).hasValue("嗯请问一下大棒骨应该扔哪个桶啊");
            assertThat(page.locator("#speak")).hasText("说一说");
            assertThat(page.locator("#spoken")).isHidden();

            fails(page, "not-allowed", "允许浏览器使用麦克风");
            fails(page, "network", "请检查网络");
            fails(page, "no-speech", "再说一遍");
            fails(page, "new-word", "再说一遍");
        }
    }

    @Test
    void whereTheBrowserCannotHearNothingIsOffered() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            person.addInitScript("delete window.SpeechRecognition; delete window.webkitSpeechRecognition;");
            var page = person.newPage();
            page.navigate(API.uri(HOME).toString());

            assertThat(page.locator("#scan")).isVisible();
            assertThat(page.locator("#speak")).isHidden();
        }
    }

    private static void fails(Page page, String error, String words) {
        hears(page, "ear.onerror({ error: '" + error + "' })");
        assertThat(page.locator("#spoken")).containsText(words);
        assertThat(page.locator("#speak")).hasText("说一说");
    }

    private static void hears(Page page, String then) {
        page.evaluate("() => { window.hear = (ear) => { " + then + "; }; }");
        page.getByText("说一说").click();
    }

    private static BrowserContext hearing() {
        var person = CHROMIUM.person(Chromium.PHONE);
        person.addInitScript("""
                window.SpeechRecognition = class {
                  start() { setTimeout(() => { window.hear(this); this.onend(); }, 1000); }
                  stop() { }
                };
                """);
        return person;
    }
}
