package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.bench.HttpConnection;
import city.wufei.content.district.Category;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is searched for again is answered past the framework, and nobody can tell by the answer. */
class SearchShortcutTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SORTING = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/";
    private static final String BONE = SORTING + "search?q=" + encoded("大棒骨");

    /** Says the same, in a way that the shortcut leaves to the route. */
    private static final String TO_THE_ROUTE = "Accept: application/json, */*\r\n";

    /** Another one with each answer. */
    private static final List<String> EACH_TIME = List.of("date", "x-request-id");

    @BeforeEach
    void hasBeenAskedBefore() throws Exception {
        assertThat(Eventually.within(Duration.ofSeconds(20), () -> index().isPrepared()))
                .isTrue();
        exchange(get(BONE, TO_THE_ROUTE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept: application/json\r\n",
                "Accept: */*\r\nAccept-Encoding: gzip, deflate, br\r\n",
                "Accept-Encoding: *\r\n",
                "Accept-Encoding: deflate\r\n",
                "Accept-Encoding: gzip;q=0, *\r\n",
                "If-None-Match: *\r\n",
                "If-None-Match: W/\"another\"\r\n",
                "Connection: keep-alive\r\n"
            })
    void itIsTheAnswerOfTheRoute(String headers) throws Exception {
        var repeated = repeated();
        var past = exchange(get(BONE, headers));
        assertThat(repeated()).isEqualTo(repeated + 1);

        var route = exchange(get(BONE, TO_THE_ROUTE + headers.replaceAll("Accept: [^\r]*\r\n", "")));
        assertThat(repeated()).isEqualTo(repeated + 1);
        assertThat(comparable(past)).isEqualTo(comparable(route));
    }

    @Test
    void whoHasTheAnswerIsToldThatItIsTheSame() throws Exception {
        var tag = API.get(BONE).send().is(200).header("ETag");
        var repeated = repeated();

        assertThat(exchange(get(BONE, "If-None-Match: " + tag + "\r\n"))).startsWith("HTTP/1.1 304 ");
        assertThat(repeated()).isEqualTo(repeated + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer no-token\r\n",
                "Origin: https://elsewhere.example\r\n",
                "Accept: text/html\r\n",
                "Connection: close\r\n",
                "Content-Length: 2\r\n",
                "Host: twice\r\n"
            })
    void whatIsUnusualGoesTheWholeWay(String header) throws Exception {
        var repeated = repeated();
        exchange(get(BONE, header) + (header.startsWith("Content-Length") ? "{}" : ""));

        assertThat(repeated()).isEqualTo(repeated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SORTING + "search?q=%zz",
                SORTING + "search",
                SORTING + "search?limit=10",
                SORTING + "search?q=a&limit=ten",
                SORTING + "search?q=a&limit=0",
                "/v1/districts/nowhere/sorting/search?q=a"
            })
    void whatIsRefusedIsRefusedAsOftenAsItComes(String path) throws Exception {
        var first = exchange(get(path, ""));
        var second = exchange(get(path, ""));

        assertThat(first).startsWith("HTTP/1.1 4");
        assertThat(second.substring(0, 12)).isEqualTo(first.substring(0, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%E5",
                "%00",
                "a;b=c",
                "a&limit=1",
                "a&limit=10",
                "a&page=2",
                "a&q=b",
                "a&limit=1&limit=2",
                "+a+",
                "a%26limit=1",
                "a#b"
            })
    void anotherQuestionIsAnotherAnswer(String asked) throws Exception {
        var path = SORTING + "search?q=" + asked;
        exchange(get(SORTING + "search?q=a", ""));
        var route = exchange(get(path, TO_THE_ROUTE));

        assertThat(comparable(exchange(get(path, "")))).isEqualTo(comparable(route));
    }

    @Test
    void theAnswersOfAConnectionKeepTheirOrder() throws Exception {
        var slow = get(SORTING + "bundle", "");
        var last = get(SORTING + "categories", "Connection: close\r\n");
        var answers = everything(slow + get(BONE, "") + get(BONE, "") + last).split("HTTP/1.1 200 ");

        assertThat(Arrays.stream(answers).skip(1).map(SearchShortcutTest::kind))
                .containsExactly("bundle", "search", "search", "categories");
    }

    @Test
    void anAnswerPastTheFrameworkIsCountedAmongTheRoutesRequests() throws Exception {
        var before = requests();
        exchange(get(BONE, ""));

        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void whatIsPublishedAnewIsAnsweredAnew() throws Exception {
        var before = exchange(get(BONE, ""));
        API.publish(
                Kind.SORTING,
                "kitchen",
                "cn",
                new SortingFile("厨房", "gbt19095-2019", List.of(SortingFixtures.line("大棒骨", Category.FOOD, "大骨头"))));

        assertThat(before).contains("\"residual\"");
        assertThat(exchange(get(BONE, ""))).contains("\"food\"").doesNotContain("\"residual\"");
    }

    /** Status, headers in no order, and body, without what is another each time. */
    private static String comparable(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        var head = parts[0].split("\r\n");
        var headers = Arrays.stream(head)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .map(line -> line[0].toLowerCase(Locale.ROOT)
                        + (EACH_TIME.contains(line[0].toLowerCase(Locale.ROOT)) ? "" : ": " + line[1]))
                .sorted()
                .toList();
        return head[0] + "\n" + String.join("\n", headers) + "\n\n" + parts[1].replaceAll("\"requestId\":\"\\w+\"", "");
    }

    private static String kind(String answer) {
        return Map.of("\"version\":", "bundle", "\"query\":", "search", "\"city\":", "categories").entrySet().stream()
                .filter(kind -> answer.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(answer);
    }

    private static double repeated() {
        return API.beans()
                .getBean(MeterRegistry.class)
                .counter("wufei.searches.repeated")
                .count();
    }

    private static long requests() {
        return API
                .beans()
                .getBean(MeterRegistry.class)
                .find("http.server.requests")
                .tag("uri", "/v1/districts/{district}/sorting/search")
                .tag("status", "200")
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static SortingIndex index() {
        return API.beans()
                .getBean(PublicationFeed.class)
                .library()
                .index(Fixtures.SONGJIANG)
                .orElseThrow();
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static String exchange(String request) throws IOException {
        try (var connection = new HttpConnection(API.uri("/").getPort())) {
            return new String(connection.exchange(request.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.UTF_8);
        }
    }

    private static String everything(String requests) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), API.uri("/").getPort())) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
