package city.wufei.appapi.shortcut;

import city.wufei.appapi.door.Doorkeeper;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** Offers each request to the shortcut before the framework sees it, when the other keepers have made it plain. */
@Singleton
final class AtTheDoor implements Doorkeeper {

    private final SearchShortcut shortcut;

    AtTheDoor(SearchShortcut shortcut) {
        this.shortcut = shortcut;
    }

    @Override
    public String name() {
        return "search-shortcut";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public ChannelHandler handler() {
        return new Turnout(shortcut);
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
