package city.wufei.appapi.shortcut;

import city.wufei.appapi.etag.EntityTags;
import city.wufei.appapi.etag.Written;
import city.wufei.appapi.etag.WrittenContent;
import city.wufei.appapi.headers.SecurityHeaders;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.problem.RequestIds;
import city.wufei.appapi.rate.RateLimit;
import city.wufei.appapi.sorting.FrequentSearches;
import city.wufei.appapi.sorting.FrequentSearches.Answer;
import city.wufei.appapi.sorting.FrequentSearches.Search;
import city.wufei.appapi.sorting.Searches;
import city.wufei.contracts.sorting.SortingApi;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers a search that was answered before, while the library is the same, without routing, filters and JSON: finding the words
 * takes the route a few microseconds, and everything around it hundreds. What it sends, counts and refuses is what the route
 * does; whatever is unusual about a request it leaves to the route, and what was never asked before too, so that an answer is
 * always one that the route gave.
 */
@Singleton
final class SearchShortcut {

    private static final String BEFORE = "/v1/districts/";
    private static final String AFTER = "/sorting/search?";
    private static final String Q = "q";
    private static final String LIMIT = "limit";
    private static final char UNDECODABLE = '\uFFFD';

    /** With any of these a request wants more than the answer. */
    private static final List<CharSequence> UNUSUAL = List.of(
            HttpHeaderNames.AUTHORIZATION,
            HttpHeaderNames.ORIGIN,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE);

    private final Districts districts;
    private final FrequentSearches frequent;
    private final Searches searches;
    private final WrittenContent content;
    private final RequestIds ids;
    private final @Nullable RateLimit rate;
    private final HttpHeaders dress;
    private final Clock clock;
    private final Counter answered;
    private final Timer found;
    private final Timer unchanged;

    SearchShortcut(
            Districts districts,
            FrequentSearches frequent,
            Searches searches,
            WrittenContent content,
            RequestIds ids,
            @Nullable RateLimit rate,
            SecurityHeaders security,
            MeterRegistry metrics,
            Clock clock) {
        this.districts = districts;
        this.frequent = frequent;
        this.searches = searches;
        this.content = content;
        this.ids = ids;
        this.rate = rate;
        this.dress = dress(security);
        this.clock = clock;
        this.answered = Counter.builder("wufei.searches.repeated")
                .description("Searches answered with what was answered before")
                .register(metrics);
        this.found = timer(metrics, HttpResponseStatus.OK);
        this.unchanged = timer(metrics, HttpResponseStatus.NOT_MODIFIED);
    }

    /** The answer; empty when the request must go the whole way. */
    Optional<FullHttpResponse> answer(HttpRequest request, InetSocketAddress caller) {
        var began = System.nanoTime();
        if (!isUsual(request)) {
            return Optional.empty();
        }
        return search(request.uri())
                .flatMap(search -> frequent.known(districts.library(), search))
                .filter(known -> isAllowed(request, caller))
                .map(known -> counted(known, request, began));
    }

    /** Who has no more allowance is refused by the route. */
    private boolean isAllowed(HttpRequest request, InetSocketAddress caller) {
        return rate == null || rate.takesRead(request.headers()::getAll, caller);
    }

    private FullHttpResponse counted(Answer known, HttpRequest request, long began) {
        searches.count(known);
        answered.increment();
        var written = content.of(known.hits());
        var isKnown = written.isKnownTo(request.headers().getAll(HttpHeaderNames.IF_NONE_MATCH));
        var response = isKnown ? unchanged(written) : whole(written, request);
        (isKnown ? unchanged : found).record(Duration.ofNanos(System.nanoTime() - began));
        return response;
    }

    private static boolean isUsual(HttpRequest request) {
        var headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.decoderResult().isSuccess()
                && headers.getAll(HttpHeaderNames.HOST).size() == 1
                && headers.getAll(HttpHeaderNames.ACCEPT).stream().allMatch(SearchShortcut::takesJson)
                && headers.getAll(HttpHeaderNames.CONNECTION).stream().allMatch("keep-alive"::equalsIgnoreCase)
                && UNUSUAL.stream().noneMatch(headers::contains);
    }

    /** Of the ways to say so, those that clients use. */
    private static boolean takesJson(String accept) {
        return accept.equals("application/json") || accept.equals("*/*");
    }

    /** What is searched for; empty when the address is not plainly that of a search. */
    private static Optional<Search> search(String uri) {
        var end = uri.indexOf(AFTER);
        if (end < 0 || !uri.startsWith(BEFORE) || uri.indexOf(';') >= 0 || uri.indexOf('#') >= 0) {
            return Optional.empty();
        }
        try {
            var district = uri.substring(BEFORE.length(), end);
            var asked = new QueryStringDecoder(uri, StandardCharsets.UTF_8).parameters();
            var q = asked.getOrDefault(Q, List.of());
            var limit = asked.getOrDefault(LIMIT, List.of(SortingApi.HITS_UNLESS_SAID));
            var more = asked.size() - (asked.containsKey(LIMIT) ? 2 : 1);
            return q.size() != 1
                            || limit.size() != 1
                            || more != 0
                            || q.getFirst().indexOf(UNDECODABLE) >= 0
                    ? Optional.empty()
                    : Optional.of(new Search(district, q.getFirst(), Integer.parseInt(limit.getFirst())));
        } catch (IllegalArgumentException e) { // a torn escape, or a limit that is no number
            return Optional.empty();
        }
    }

    private FullHttpResponse whole(Written written, HttpRequest request) {
        var zipped = written.isZippedFor(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING));
        var bytes = zipped ? written.zipped() : written.bytes();
        var response = response(HttpResponseStatus.OK, bytes, written);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
        if (zipped) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, Written.GZIP);
        }
        return response;
    }

    private FullHttpResponse unchanged(Written written) {
        return response(HttpResponseStatus.NOT_MODIFIED, new byte[0], written);
    }

    private FullHttpResponse response(HttpResponseStatus status, byte[] bytes, Written written) {
        var headers = dress.copy()
                .set(HttpHeaderNames.DATE, DateFormatter.format(Date.from(clock.instant())))
                .set(HttpHeaderNames.ETAG, written.tag())
                .set(RequestIds.HEADER, ids.next());
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes), headers, EmptyHttpHeaders.INSTANCE);
    }

    private static HttpHeaders dress(SecurityHeaders security) {
        var headers = new DefaultHttpHeaders();
        security.unlessSet().forEach(headers::set);
        return headers.set(HttpHeaderNames.CACHE_CONTROL, EntityTags.FOR_ALL)
                .set(HttpHeaderNames.VARY, EntityTags.VARY);
    }

    /** Where the framework counts the route's requests. */
    private static Timer timer(MeterRegistry metrics, HttpResponseStatus status) {
        return metrics.timer(
                "http.server.requests",
                "exception",
                "none",
                "method",
                "GET",
                "status",
                status.codeAsText().toString(),
                "uri",
                "/v1/districts/{district}/sorting/search");
    }
}
