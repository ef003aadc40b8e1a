package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a request says what it wants, the answer is one that every client reads. */
class PlainRequestsTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String BUNDLE = "/v1/districts/" + Fixtures.SONGJIANG + "/sorting/bundle";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "gzip, deflate, br, zstd | gzip",
                "br;q=1.0, gzip;q=0.5 | gzip",
                "x-gzip | gzip",
                "* | gzip",
                "*;q=0.1 | gzip",
                "GZIP | gzip",
                "deflate | ''",
                "snappy | ''",
                "br, zstd | ''",
                "gzip;q=0 | ''",
                "gzip;q=0.0, * | ''",
                "*;q=0 | ''",
                "identity | ''",
                "ungzip | ''"
            })
    void whatIsCompressedIsCompressedByGzip(String accepted, String encoding) throws Exception {
        for (var path : List.of(BUNDLE, "/assets/home.js")) {
            assertThat(send("GET", path, "Accept-Encoding", accepted)
                            .headers()
                            .firstValue("Content-Encoding")
                            .orElse(""))
                    .as(path)
                    .isEqualTo(encoding);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/districts",
                "/v1/districts/310117-songjiang/sorting/categories",
                "/v1/districts/310117-songjiang/sorting/search?q=a",
                "/v1/districts/nowhere",
                "/assets/home.js",
                "/",
                "/health/liveness"
            })
    void whoAsksForTheHeadersGetsThoseOfTheWhole(String path) throws Exception {
        var whole = send("GET", path, "Accept-Encoding", "gzip");
        var head = send("HEAD", path, "Accept-Encoding", "gzip");

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(comparable(head)).isEqualTo(comparable(whole)).containsKey("content-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whoHasItIsToldSo(String method) throws Exception {
        var tag = send("GET", BUNDLE, "Accept", "*/*").headers().firstValue("ETag");

        assertThat(send(method, BUNDLE, "If-None-Match", tag.orElseThrow()).statusCode())
                .isEqualTo(304);
    }

    private static HttpResponse<byte[]> send(String method, String path, String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(API.uri(path))
                .method(method, BodyPublishers.noBody())
                .header(header, value)
                .build();
        return API.client().send(request, BodyHandlers.ofByteArray());
    }

    /** Without what is another each time. */
    private static Map<String, List<String>> comparable(HttpResponse<byte[]> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id"));
        return headers;
    }
}
