package city.wufei.content.place;

/**
 * What a check-in at a place asks and earns.
 *
 * @param enabled whether residents can check in here
 * @param radiusMetres how near one has to be, 20 to 5000
 * @param points what a counted check-in earns, 0 to 1000
 */
public record CheckInRule(boolean enabled, int radiusMetres, int points) {

    /** The rule of a place without check-in. */
    public static final CheckInRule NONE = new CheckInRule(false, 20, 0);

    public CheckInRule {
        if (radiusMetres < 20 || radiusMetres > 5000) {
            throw new IllegalArgumentException("a check-in's radius is 20 to 5000 metres: " + radiusMetres);
        }
        if (points < 0 || points > 1000) {
            throw new IllegalArgumentException("a check-in earns 0 to 1000 points: " + points);
        }
    }
}
