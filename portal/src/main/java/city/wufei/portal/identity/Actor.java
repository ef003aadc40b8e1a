package city.wufei.portal.identity;

/**
 * Who does something, as the audit trail keeps it: the person and the address that they came from.
 *
 * @param district the district whose chain the deed is written in
 * @param id the person's id; 0 for the portal itself
 */
public record Actor(String district, long id, String login, String name, String address) {

    /** The portal itself, for what happens by the clock and not by a person. */
    public static Actor portal(String district) {
        return new Actor(district, 0, "portal", "portal", "");
    }
}
