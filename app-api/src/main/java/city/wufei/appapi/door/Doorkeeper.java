package city.wufei.appapi.door;

import io.netty.channel.ChannelHandler;

/** Looks at what comes over a connection before the framework does. They stand in the order of their ranks, the lowest outermost. */
public interface Doorkeeper {

    /** The keeper's name among the handlers of a connection. */
    String name();

    /** Where it stands; no two share a rank. */
    int rank();

    /** The handler of one new connection. */
    ChannelHandler handler();
}
