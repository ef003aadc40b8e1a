package city.wufei.appapi.problem;

import city.wufei.appapi.door.Doorkeeper;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses an address that is none, such as {@code /q/%zz}, one without an end, and a request that names no host, in the form of every refusal. Left alone
 * the framework would lose the path and the headers of the first, and with them who is asking and in which language, and
 * would call the second a body that is too large.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.LOWEST_PRECEDENCE) // after all that dresses an answer
final class UnreadableRequests {

    /** Stands for what could not be read after the first part of the path; no route ends so. */
    private static final String TORN = "/-/torn/-";

    private static final String ENDLESS = "/-/endless-address/-";
    private static final String ENDLESS_HEADERS = "/-/endless-headers/-";

    private static final Map<String, ProblemCode> MEANINGS = Map.of(
            TORN, ProblemCode.MALFORMED_REQUEST,
            ENDLESS, ProblemCode.URI_TOO_LONG,
            ENDLESS_HEADERS, ProblemCode.HEADERS_TOO_LARGE);

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        MEANINGS.forEach((mark, meaning) -> {
            if (request.getPath().endsWith(mark)) {
                throw ProblemException.of(meaning);
            }
        });
    }

    private static boolean isTorn(String address) {
        try {
            var _ = new URI(address);
            return false;
        } catch (URISyntaxException e) {
            return true;
        }
    }

    /** The first part tells pages from the API. */
    private static String untorn(String address) {
        var first = address.split("[/?#]", 3);
        return (first.length > 1 && first[1].matches("[a-z0-9]+") ? "/" + first[1] : "") + TORN;
    }

    @Singleton
    static final class AtTheDoor implements Doorkeeper {

        @Override
        public String name() {
            return "unreadable-requests";
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public ChannelHandler handler() {
            return new Reader();
        }
    }

    private static final class Reader extends ChannelInboundHandlerAdapter {

        private static final Pattern ABOVE_ASCII = Pattern.compile("[\\x7F-\\xFF]");

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.fireChannelRead(
                    message instanceof io.netty.handler.codec.http.HttpRequest request ? readable(request) : message);
        }

        private static io.netty.handler.codec.http.HttpRequest readable(
                io.netty.handler.codec.http.HttpRequest request) {
            return switch (request.decoderResult().cause()) {
                case TooLongHttpLineException _ -> last(ENDLESS);
                case TooLongHttpHeaderException _ -> last(ENDLESS_HEADERS);
                case null ->
                    request.setUri(isHostless(request) ? untorn(request.uri()) : readable(encoded(request.uri())));
                default -> request;
            };
        }

        /** RFC 9112, 3.2: since HTTP/1.1 a request says for which host it is. */
        private static boolean isHostless(io.netty.handler.codec.http.HttpRequest request) {
            return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                    && !request.headers().contains(HttpHeaderNames.HOST);
        }

        private static String readable(String address) {
            return isTorn(address) ? untorn(address) : address;
        }

        /**
         * Many a client sends 大骨头 in an address as it is typed, in UTF-8. The decoder makes one character of each byte; said with
         * percent signs they mean what they were sent for.
         */
        private static String encoded(String address) {
            return ABOVE_ASCII
                    .matcher(address)
                    .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
        }

        /** The decoder reads no more of the connection: it ends with the answer, which says so. */
        private static io.netty.handler.codec.http.HttpRequest last(String path) {
            var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
            HttpUtil.setKeepAlive(request, false);
            return request;
        }
    }
}
