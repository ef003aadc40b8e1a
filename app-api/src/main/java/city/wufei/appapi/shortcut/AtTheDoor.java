package city.wufei.appapi.shortcut;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Offers each request to the shortcut before the framework sees it. */
@Singleton
final class AtTheDoor implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final BeanProvider<SearchShortcut> shortcut;

    AtTheDoor(BeanProvider<SearchShortcut> shortcut) {
        this.shortcut = shortcut;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new EachConnection(shortcut, null));
        return event.getBean();
    }

    /** Asked first for the listener, then for each of its connections. */
    private record EachConnection(
            BeanProvider<SearchShortcut> shortcut, @Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new EachConnection(shortcut, specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            Objects.requireNonNull(channel)
                    .pipeline()
                    .addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            "search-shortcut",
                            new Turnout(shortcut.get()));
        }
    }

    /** Answers leave a connection in the order of its requests, so while the framework owes one nothing goes past it. */
    private static final class Turnout extends ChannelDuplexHandler {

        private final SearchShortcut shortcut;
        private int owed;
        private boolean isOutOfStep;
        private boolean isAnswered;
        private boolean isWaitingForFlush;

        Turnout(SearchShortcut shortcut) {
            this.shortcut = shortcut;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                isAnswered = owed == 0
                        && !isOutOfStep
                        && context.channel().isWritable() // who does not read waits at the framework
                        && answers(context, request);
                owed += isAnswered ? 0 : 1;
            }
            if (isAnswered) {
                ReferenceCountUtil.release(message);
            } else {
                context.fireChannelRead(message);
            }
        }

        private boolean answers(ChannelHandlerContext context, HttpRequest request) {
            var caller = (InetSocketAddress) context.channel().remoteAddress();
            var answer = shortcut.answer(request, caller);
            answer.ifPresent(response -> {
                var _ = context.write(response);
                isWaitingForFlush = true;
            });
            return answer.isPresent();
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (isWaitingForFlush) {
                isWaitingForFlush = false;
                context.flush();
            }
            context.fireChannelReadComplete();
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && !isInterim(message)) {
                isOutOfStep |= owed == 0; // an answer that nobody asked for: what is owed is not known any more
                owed--;
            }
            var _ = context.write(message, promise);
        }

        /** 100 Continue is not what is owed. */
        private static boolean isInterim(Object message) {
            return message instanceof FullHttpResponse response
                    && response.status().codeClass().equals(HttpStatusClass.INFORMATIONAL);
        }
    }
}
