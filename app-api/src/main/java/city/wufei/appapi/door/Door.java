package city.wufei.appapi.door;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the doorkeepers between the codec and the framework on each connection. */
@Singleton
final class Door implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final BeanProvider<Doorkeeper> keepers;

    Door(BeanProvider<Doorkeeper> keepers) {
        this.keepers = keepers;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new EachConnection(keepers, null));
        return event.getBean();
    }

    /** Asked first for the listener, then for each of its connections. */
    private record EachConnection(
            BeanProvider<Doorkeeper> keepers, @Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel specialized, ChannelRole role) {
            return new EachConnection(keepers, specialized);
        }

        @Override
        public void onStreamPipelineBuilt() {
            var pipeline = Objects.requireNonNull(channel).pipeline();
            keepers.stream()
                    .sorted(Comparator.comparingInt(Doorkeeper::rank))
                    .forEach(keeper -> pipeline.addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, keeper.name(), keeper.handler()));
        }
    }
}
