package city.wufei.portal.session;

import city.wufei.portal.identity.Visitor;
import jakarta.inject.Singleton;

/** For whoever leaves a device behind at a place where others can reach it. */
@Singleton
public final class DeviceLeft {
    private final Sessions sessions;

    DeviceLeft(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the visitor's own session on this device; nothing for one who has none. */
    public void end(Visitor visitor) {
        visitor.person().ifPresent(who -> sessions.logOut(who, visitor.actor(), visitor.session()));
    }
}
