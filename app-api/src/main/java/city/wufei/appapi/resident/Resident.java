package city.wufei.appapi.resident;

/**
 * The resident who is calling, as the access token says.
 *
 * @param district pack id; every read and write of the resident's facts takes it
 * @param sessionId the session that the token belongs to
 */
public record Resident(String district, long id, long sessionId) {

    /** The role that a route asks for. */
    public static final String ROLE = "resident";

    private static final long NO_SESSION = 0;

    /** A resident for whom, or about whom, staff do something: no session of the resident's has a part in it. */
    public static Resident ofStaff(String district, long id) {
        return new Resident(district, id, NO_SESSION);
    }
}
