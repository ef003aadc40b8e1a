package city.wufei.appapi.feedback;

import city.wufei.appapi.session.Caller;
import city.wufei.appapi.session.StaffMember;
import jakarta.inject.Singleton;
import java.util.Set;

/** Those who read and answer what residents send to their district. */
@Singleton
public final class Editors {

    private static final Set<String> ROLES = Set.of("publicity", "office", "admin");

    private final Caller caller;

    Editors(Caller caller) {
        this.caller = caller;
    }

    /** The editor who is calling; refuses other districts and other roles. */
    public StaffMember of(String district) {
        return caller.staffOf(district, ROLES);
    }
}
