package city.wufei.appapi.etag;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.time.Clock;

/** Tags published content with a hash of what is sent, and answers 304 to a client that has it. */
@ServerFilter("/v1/**")
public final class EntityTags {

    /** What may be kept by everyone who asks again whether it is still so. */
    public static final String FOR_ALL = "public, max-age=0, must-revalidate";

    /** The headers of a request that decide what is sent. */
    public static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.AUTHORIZATION;

    private static final String FOR_ONE = "private, max-age=0, must-revalidate";

    private final WrittenContent content;
    private final Clock clock;

    EntityTags(WrittenContent content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var body = response.body();
        if (body == null || response.status() != HttpStatus.OK || !isPublished(request)) {
            return response;
        }
        var written = content.of(body);
        if (written.isKnownTo(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH))) {
            return dressed(request, unchanged(), written);
        }
        return dressed(
                request, filled(request, response, written).contentType(MediaType.APPLICATION_JSON_TYPE), written);
    }

    /** RFC 9110, 15.4.5: with the date, which the framework leaves out here. */
    private MutableHttpResponse<?> unchanged() {
        return HttpResponse.notModified().headers(headers -> headers.date(clock.millis()));
    }

    private static MutableHttpResponse<?> filled(
            HttpRequest<?> request, MutableHttpResponse<?> response, Written written) {
        return written.isZippedFor(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING))
                ? response.body(written.zipped()).header(HttpHeaders.CONTENT_ENCODING, Written.GZIP)
                : response.body(written.bytes());
    }

    /** What answers a token may say something to its holder alone, so it is not kept for others. */
    private static HttpResponse<?> dressed(HttpRequest<?> request, MutableHttpResponse<?> response, Written written) {
        var forOne = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        return response.header(HttpHeaders.ETAG, written.tag())
                .header(HttpHeaders.CACHE_CONTROL, forOne ? FOR_ONE : FOR_ALL)
                .header(HttpHeaders.VARY, VARY);
    }

    private static boolean isPublished(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(PublishedContent.class))
                .isPresent();
    }
}
