package city.wufei.appapi.session;

/**
 * The member of staff on whose behalf the portal is calling.
 *
 * @param district pack id of the district that the member belongs to
 */
public record StaffMember(String id, String role, String district) {

    /** The role that a route asks for. */
    public static final String ROLE = "staff";
}
