package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking aloud. This machine has no ear, so that the browser is given one that says what it heard. */
class SpeechPageTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void whatIsSaidIsSearched(int width) {
        try (var person = hearing(width, "this.onresult({ results: [[{ transcript: '嗯请问一下大棒骨应该扔哪个桶啊' }]] })")) {
            var page = person.newPage();
            page.navigate(API.uri(HOME).toString());
            page.getByText("说一说").click();
            assertThat(page.locator("#speak")).hasText("正在听…（点一下停）");
            assertThat(page.locator("#spoken")).containsText("我们只收到文字");
            Chromium.check(page, "speech-" + width);

            assertThat(page.locator(".answer .what")).hasText("大棒骨");
            assertThat(page.locator("#q")).hasValue("嗯请问一下大棒骨应该扔哪个桶啊");
            assertThat(page.locator("#speak")).hasText("说一说");
            assertThat(page.locator("#spoken")).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"not-allowed, 允许浏览器使用麦克风", "network, 请检查网络", "no-speech, 再说一遍", "new-word, 再说一遍"})
    void whyNothingWasHeardIsSaidWithTheWayOn(String error, String words) {
        try (var person = hearing(Chromium.PHONE, "this.onerror({ error: '" + error + "' })")) {
            var page = person.newPage();
            page.navigate(API.uri(HOME).toString());
            page.getByText("说一说").click();

            assertThat(page.locator("#spoken")).containsText(words);
            assertThat(page.locator("#speak")).hasText("说一说");
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

    private static BrowserContext hearing(int width, String then) {
        var person = CHROMIUM.person(width);
        person.addInitScript("""
                window.SpeechRecognition = class {
                  start() { setTimeout(() => { %s; this.onend(); }, 1500); }
                  stop() { }
                };
                """.formatted(then));
        return person;
    }
}
