package city.wufei.appapi.etag;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a request asks for in the one way that everything behind knows. Accept-Encoding says gzip or nothing: left alone, the
 * framework answers {@code *} with snappy, which no browser reads. HEAD is asked as GET, so that its headers are those of GET; the
 * codec, which has seen the request as it came, sends no body.
 */
final class PlainRequests extends ChannelInboundHandlerAdapter {

    private static final String GZIP = "gzip";

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
            request.headers().set(HttpHeaderNames.ACCEPT_ENCODING, GZIP);
        } else {
            request.headers().remove(HttpHeaderNames.ACCEPT_ENCODING);
        }
    }

    private static boolean takesGzip(String encodings) {
        return encodings.equals(GZIP)
                || (TAKES_GZIP.matcher(encodings).find()
                        && !REFUSES_GZIP.matcher(encodings).find());
    }

    /** Puts it in front of the framework. */
    @Singleton
    static final class AtTheDoor implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

        @Override
        public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
            event.getBean().register(new EachConnection(null));
            return event.getBean();
        }
    }

    /** Asked first for the listener, then for each of its connections. */
    private record EachConnection(@Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new EachConnection(specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            Objects.requireNonNull(channel)
                    .pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "plain-requests", new PlainRequests());
        }
    }
}
