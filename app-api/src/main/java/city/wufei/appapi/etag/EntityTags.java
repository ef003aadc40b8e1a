package city.wufei.appapi.etag;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Tags published content with a hash of what is sent, and answers 304 to a client that has it. Hashing the bytes costs a
 * few microseconds and cannot disagree with them, as a version kept beside them could.
 */
@ServerFilter("/v1/**")
final class EntityTags {

    private static final String FOR_ALL = "public, max-age=0, must-revalidate";
    private static final String FOR_ONE = "private, max-age=0, must-revalidate";

    private static final int MOST_KEPT_BYTES = 16 << 20;

    private final JsonMapper json;

    /** What is sent again and again as the same object is written and hashed once. */
    private final Cache<Object, Tagged> written = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((Object body, Tagged tagged) -> tagged.bytes.length)
            .build();

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var body = response.body();
        if (body == null || response.status() != HttpStatus.OK || !isPublished(request)) {
            return response;
        }
        var tagged = written.get(body, this::tagged);
        if (has(request, tagged.tag)) {
            return dressed(request, HttpResponse.notModified(), tagged.tag);
        }
        return dressed(request, response.body(tagged.bytes).contentType(MediaType.APPLICATION_JSON_TYPE), tagged.tag);
    }

    /** What answers a token may say something to its holder alone, so it is not kept for others. */
    private static HttpResponse<?> dressed(HttpRequest<?> request, MutableHttpResponse<?> response, String tag) {
        var forOne = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, forOne ? FOR_ONE : FOR_ALL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.AUTHORIZATION);
    }

    private static boolean isPublished(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(PublishedContent.class))
                .isPresent();
    }

    private Tagged tagged(Object body) {
        var bytes = bytes(body);
        return new Tagged(bytes, "W/\"" + hash(bytes) + '"');
    }

    /** What goes over the wire; the bytes are never changed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tagged(byte[] bytes, String tag) {}

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 9110, 13.1.2: any of the list, compared weakly. */
    private static boolean has(HttpRequest<?> request, String tag) {
        var strong = tag.substring(2);
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals(strong));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
