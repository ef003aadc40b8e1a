package city.wufei.appapi.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives a person whose address leads nowhere a page with a way home; programs get the problem document as ever. */
@Order(LostVisitors.NEAREST_TO_THE_ROUTE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LostVisitors {

    static final int NEAREST_TO_THE_ROUTE = 100;

    private final WebFiles files;

    LostVisitors(WebFiles files) {
        this.files = files;
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() < 400 || isForPrograms(request.getPath())) {
            return;
        }
        if (!isBrowser(request) && !isUndecodable(request, response)) {
            return;
        }
        files.file(response.code() < 500 ? "lost.html" : "broken.html").ifPresent(page -> {
            response.body(page.bytes());
            response.contentType(page.type());
            response.header("Content-Security-Policy", WebController.POLICY);
            response.getHeaders().remove(HttpHeaders.CONTENT_LANGUAGE);
        });
    }

    private static boolean isBrowser(HttpRequest<?> request) {
        return request.accept().contains(MediaType.TEXT_HTML_TYPE);
    }

    /**
     * An address such as {@code /q/%zz} reaches us as {@code /}, without its headers. Programs encode theirs, so it is taken for
     * a person's torn link.
     */
    private static boolean isUndecodable(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.code() == 400
                && request.getPath().equals("/")
                && request.getHeaders().names().isEmpty();
    }

    private static boolean isForPrograms(String path) {
        return path.matches("/(v1|staff|health|openapi|prometheus)(/.*)?");
    }
}
