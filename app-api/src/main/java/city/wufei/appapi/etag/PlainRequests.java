package city.wufei.appapi.etag;

import city.wufei.appapi.door.Doorkeeper;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what a request asks for in the one way that everything behind knows. Accept-Encoding says gzip or nothing: left alone, the
 * framework answers {@code *} with snappy, which no browser reads. HEAD is asked as GET, so that its headers are those of GET; the
 * codec, which has seen the request as it came, sends no body.
 */
final class PlainRequests extends ChannelInboundHandlerAdapter {

    /** RFC 9110, 12.5.3: gzip, x-gzip or everything, unless weighed with nothing. */
    private static final Pattern TAKES_GZIP = Pattern.compile(
            "(?i)(?:^|,)\\s*(?:x-)?(?:gzip|\\*)\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[0-9.]+\\s*)?(?=,|$)");

    private static final Pattern REFUSES_GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*(?:x-)?gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?=,|$)");

    private PlainRequests() {}

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            var encodings = request.headers().getAll(HttpHeaderNames.ACCEPT_ENCODING);
            if (!encodings.isEmpty()) {
                encode(request, encodings);
            }
            if (request.method().equals(HttpMethod.HEAD)) {
                request.setMethod(HttpMethod.GET);
            }
        }
        context.fireChannelRead(message);
    }

    private static void encode(HttpRequest request, List<String> encodings) {
        if (takesGzip(String.join(",", encodings))) {
            request.headers().set(HttpHeaderNames.ACCEPT_ENCODING, Written.GZIP);
        } else {
            request.headers().remove(HttpHeaderNames.ACCEPT_ENCODING);
        }
    }

    private static boolean takesGzip(String encodings) {
        return encodings.equals(Written.GZIP)
                || (TAKES_GZIP.matcher(encodings).find()
                        && !REFUSES_GZIP.matcher(encodings).find());
    }

    /** After what cannot be read is told from what can. */
    @Singleton
    static final class AtTheDoor implements Doorkeeper {

        @Override
        public String name() {
            return "plain-requests";
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public ChannelHandler handler() {
            return new PlainRequests();
        }
    }
}
