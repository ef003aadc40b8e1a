package city.wufei.appapi.session;

import java.util.Arrays;
import java.util.Set;

/**
 * The member of staff on whose behalf the portal is calling.
 *
 * @param role the roles in the portal, with spaces between them
 * @param district pack id of the district that the member belongs to
 */
public record StaffMember(String id, String role, String district) {

    /** The role that a route asks for. */
    public static final String ROLE = "staff";

    /** Whether the member has one of these roles of the portal. */
    public boolean hasAny(Set<String> roles) {
        return Arrays.stream(role.split(" ")).anyMatch(roles::contains);
    }
}
