package city.wufei.appapi.session;

import java.util.List;
import java.util.Set;

/**
 * The member of staff on whose behalf the portal is calling.
 *
 * @param role the codes of the member's roles in the portal, with spaces between them
 * @param district pack id of the district that the member belongs to
 */
public record StaffMember(String id, String role, String district) {

    /** The role that a route asks for. */
    public static final String ROLE = "staff";

    /** The codes of the member's roles, such as {@code publicity}. */
    public Set<String> roles() {
        return Set.copyOf(List.of(role.split(" ")));
    }

    /** Whether the member has one of these roles. */
    public boolean hasAny(Set<String> wanted) {
        return roles().stream().anyMatch(wanted::contains);
    }
}
