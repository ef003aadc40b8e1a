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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Tags published content with a hash of what is sent, and answers 304 to a client that has it. Hashing the bytes costs a
 * few microseconds and cannot disagree with them, as a version kept beside them could.
 */
@ServerFilter("/v1/**")
final class EntityTags {

    private static final String GZIP = "gzip";
    private static final String FOR_ALL = "public, max-age=0, must-revalidate";
    private static final String FOR_ONE = "private, max-age=0, must-revalidate";

    /** The whole guides of five districts, and as much again of smaller answers. */
    private static final int MOST_KEPT_BYTES = 64 << 20;

    /** What is smaller fits one packet as it is. */
    private static final int FEWEST_BYTES_TO_ZIP = 1 << 10;

    private final JsonMapper json;

    /** What is sent again and again as the same object is written and hashed once. */
    private final Cache<Object, Tagged> written = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((Object body, Tagged tagged) -> tagged.size())
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
        return dressed(
                request, filled(request, response, tagged).contentType(MediaType.APPLICATION_JSON_TYPE), tagged.tag);
    }

    private static MutableHttpResponse<?> filled(
            HttpRequest<?> request, MutableHttpResponse<?> response, Tagged tagged) {
        return tagged.bytes.length >= FEWEST_BYTES_TO_ZIP && takesGzip(request)
                ? response.body(tagged.zipped()).header(HttpHeaders.CONTENT_ENCODING, GZIP)
                : response.body(tagged.bytes);
    }

    /** RFC 9110, 12.5.3; who weighs encodings against each other gets what the server would choose. */
    private static boolean takesGzip(HttpRequest<?> request) {
        return listed(request, HttpHeaders.ACCEPT_ENCODING).anyMatch(GZIP::equals);
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
    private static final class Tagged {

        private final byte[] bytes;
        private final String tag;
        private volatile byte @Nullable [] zipped;

        Tagged(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        /** Compressed once: a whole guide would take the event loop a tenth of a second each time. */
        byte[] zipped() {
            var known = zipped;
            if (known == null) {
                known = zip(bytes);
                zipped = known;
            }
            return known;
        }

        int size() {
            return bytes.length + bytes.length / 8;
        }

        private static byte[] zip(byte[] bytes) {
            var zipped = new ByteArrayOutputStream(bytes.length / 8);
            try (var gzip = new GZIPOutputStream(zipped)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return zipped.toByteArray();
        }
    }

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
        return listed(request, HttpHeaders.IF_NONE_MATCH)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals(strong));
    }

    /** What a header lists, on one line or several. */
    private static Stream<String> listed(HttpRequest<?> request, CharSequence header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip);
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
