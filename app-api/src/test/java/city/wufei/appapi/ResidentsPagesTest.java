package city.wufei.appapi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.browser.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The residents' home page by hand, on a phone and on a desk: it works, is accessible and fits its window. */
class ResidentsPagesTest {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    private static final RunningApi API = new RunningApi();

    /** A phone at 200 % zoom. */
    private static final int ZOOMED = 195;

    private static final String HOME = "/?d=" + Fixtures.SONGJIANG;

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void wordsTypedAreAnsweredInTheChosenDistrict(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, "/");
            Chromium.check(page, "first-visit-" + width);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("示例区"))
                    .first()
                    .click();
            assertThat(page.locator("#places .rows li").first()).isVisible();
            Chromium.check(page, "home-" + width);
            search(page, "大骨头");
            assertThat(page.locator(".answer .cat")).hasText("示例residual");
            Chromium.check(page, "answer-" + width);
            search(page, "没有这样东西的");
            assertThat(page.locator("#results .note")).containsText("没有这样东西的");
            Chromium.check(page, "nothing-" + width);
            page.goBack();
            assertThat(page.locator(".answer .cat")).hasText("示例residual");
            assertThat(CHROMIUM.complaints()).noneMatch(said -> said.contains("Content Security Policy"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void beforeAQuestionThereAreWordsToPressAndATip(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, HOME);
            assertThat(page.locator("#tip h2")).hasText("今天的小知识");
            assertThat(page.locator("#examples .chip").first())
                    .hasText("大棒骨"); // of the catalogue, no more the page's own
            assertThat(page.locator("#places .rows li").first()).isVisible();
            Chromium.check(page, "home-tip-" + width);
            page.fill("#q", "大");
            assertThat(page.locator("#examples")).isHidden();
            assertThat(page.locator("#tip")).isHidden();
            page.fill("#q", "");
            assertThat(page.locator("#examples")).isVisible();
            page.locator("#examples .chip").first().click();
            assertThat(page.locator(".answer .cat")).hasText("示例residual");
            assertThat(page.locator("#tip")).isHidden();
            page.goBack();
            page.locator("#tip a").click();
            assertThat(page).hasURL(API.uri("/practice?d=" + Fixtures.SONGJIANG).toString());
        }
    }

    @Test
    void whatGoesInNoBinHasNoBinsColour() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME + "&q=死老鼠");
            assertThat(page.locator(".band.nobin .cat")).hasText("不进垃圾桶 · 专门处理");
            assertThat(page.locator(".band.nobin")).containsText("动物尸体");
            assertThat(page.locator(".answer .body")).containsText("分类上属于示例hazardous");
            Chromium.check(page, "no-bin-390");
            page.locator("#language").click();
            assertThat(page.locator(".band.nobin .cat")).hasText("Not in any bin · special handling");
            assertThat(page.locator(".band .what")).hasAttribute("lang", "zh-CN");
            Chromium.check(page, "no-bin-english-390");
        }
    }

    @Test
    void anAnswerIsSharedWithItsDistrict() {
        try (var person = CHROMIUM.person(Chromium.PHONE);
                var other = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME);
            search(page, "大骨头");
            assertThat(page.locator(".answer .cat")).isVisible();
            assertThat(page.url()).contains("d=" + Fixtures.SONGJIANG).contains("q=");
            var theirs = other.newPage();
            theirs.navigate(page.url());
            assertThat(theirs.locator(".answer .cat")).hasText("示例residual");
        }
    }

    @Test
    void whatIsTypedAndAskedWhileThePageStillLoadsIsNotLost() {
        for (var slow : List.of("**/v1/districts?limit=100", "**/sorting/categories")) {
            try (var person = CHROMIUM.person(Chromium.PHONE)) {
                var page = person.newPage();
                var held = new CompletableFuture<Route>();
                page.route(slow, held::complete);
                open(page, HOME);
                page.fill("#q", "大骨头");
                page.waitForCondition(held::isDone);
                press(page, "查一查");
                held.join().resume();
                assertThat(page.locator(".answer .cat")).isVisible();
            }
            try (var person = CHROMIUM.person(Chromium.PHONE)) {
                var page = person.newPage();
                var held = new CompletableFuture<Route>();
                page.route(slow, held::complete);
                open(page, HOME);
                page.waitForCondition(held::isDone);
                page.fill("#q", "大骨");
                held.join().resume();
                assertThat(page.locator("#legend")).isVisible();
                assertThat(page.locator("#q")).hasValue("大骨");
            }
        }
    }

    @Test
    void enterPutsTheKeyboardAwayAndBringsTheAnswer() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.setViewportSize(Chromium.PHONE, 400);
            open(page, HOME);
            page.fill("#q", "大骨头");
            page.locator("#q").press("Enter");
            assertThat(page.locator(".answer .cat")).isInViewport();
            assertThat(page.locator("#q")).not().isFocused();
        }
    }

    @Test
    void placesAreChosenByKindReadOnAndFoundOnTheMap() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.route(Pattern.compile("/places\\?"), ResidentsPagesTest::twoAtATime);
            open(page, HOME);
            var rows = page.locator("#places .rows li");
            assertThat(rows).hasCount(2);
            assertThat(page.locator("#places h2")).hasText("投放与回收点");
            press(page, "显示更多");
            assertThat(rows).hasCount(4);
            press(page, "显示更多");
            assertThat(rows).hasCount(6);
            assertThat(page.locator("#places .more")).hasCount(0);
            assertThat(page.locator("#places")).containsText("已显示 6 个地点");
            press(page, "教育基地");
            assertThat(rows).hasCount(1);
            assertThat(rows.locator(".pill")).hasText("示例recyclable");
            assertThat(rows.locator("a"))
                    .hasAttribute(
                            "href",
                            Pattern.compile(
                                    "https://uri\\.amap\\.com/marker\\?position=121\\.22\\d+,31\\.11\\d+&name=.+&src=wufei&coordinate=gaode.*"));
            Chromium.check(page, "places-390");
        }
    }

    @Test
    void aSecondTapWhileMorePlacesAreOnTheirWayAsksForNothing() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            page.route(Pattern.compile("/places\\?"), ResidentsPagesTest::twoAtATime);
            var asked = new AtomicInteger();
            var held = new CompletableFuture<Route>();
            open(page, HOME);
            var rows = page.locator("#places .rows li");
            assertThat(rows).hasCount(2);
            page.route(Pattern.compile("/places\\?.*cursor="), route -> {
                asked.incrementAndGet();
                held.complete(route);
            });
            press(page, "显示更多");
            press(page, "显示更多");
            page.waitForCondition(held::isDone);
            twoAtATime(held.join());
            assertThat(rows).hasCount(4);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void placesAreCalledNearOnlyWhereThePositionIsKnown() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            person.grantPermissions(List.of("geolocation"));
            person.setGeolocation(new Geolocation(31.03, 121.22));
            var page = person.newPage();
            open(page, HOME);
            press(page, "按我的位置排序");
            assertThat(page.locator("#places h2")).hasText("附近的投放与回收点");
            assertThat(page.locator("#places .rows li").first()).containsText("约 1.1 公里");
            Chromium.check(page, "places-near-390");
        }
    }

    @Test
    void englishFitsThePhone() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME);
            page.locator("#language").click();
            assertThat(page.locator("#district option").first()).hasText("Example");
            assertThat(page.locator("#places .rows li").first()).isVisible();
            assertThat(heightOf(page, "header.bar")).isLessThan(75);
            assertThat(heightOf(page, "#language")).isLessThan(55);
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
            assertThat(page.locator("#places .rows b span").first()).hasAttribute("lang", "zh-CN");
            Chromium.check(page, "english-390");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {HOME, HOME + "&q=大骨头", "/s/wide?d=" + Fixtures.SONGJIANG, "/practice", "/nothing", "landing"})
    void phoneAtTwiceTheSizeNeedsNoSidewaysScroll(String path) {
        try (var person = CHROMIUM.person(ZOOMED)) {
            var page = person.newPage();
            open(page, path.equals("landing") ? "/q/" + Fixtures.poster("place-1") : path);
            assertThat(page.locator("main").first()).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Chromium.check(page, "zoomed-" + Integer.toHexString(path.hashCode()));
            if (path.startsWith(HOME)) {
                assertThat(((Number) page.evaluate("document.getElementById('q').clientWidth")).intValue())
                        .isGreaterThan(140);
            }
        }
    }

    @Test
    void readersOwnLetterSizeCounts() {
        try (var person = CHROMIUM.person(Chromium.PHONE)) {
            var page = person.newPage();
            open(page, HOME);
            assertThat(page.evaluate("""
                    [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                        .find(rule => rule.selectorText === 'html').style.fontSize
                    """)).asString().endsWith("%");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, Chromium.DESK})
    void aLostVisitorIsShownTheWayHome(int width) {
        try (var person = CHROMIUM.person(width)) {
            var page = person.newPage();
            open(page, "/q/torn/link");
            assertThat(page.locator("h1")).hasText("没有这个页面");
            Chromium.check(page, "lost-" + width);
            page.locator("a.go").click();
            assertThat(page).hasURL(API.uri("/").toString());
        }
    }

    private static void twoAtATime(Route route) {
        route.resume(new Route.ResumeOptions().setUrl(route.request().url().replace("limit=8", "limit=2")));
    }

    private static int heightOf(Page page, String selector) {
        return ((Number) page.evaluate("s => document.querySelector(s).offsetHeight", selector)).intValue();
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
