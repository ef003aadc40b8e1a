package city.wufei.content.checkin;

import city.wufei.content.district.Position;

/**
 * What holds at a site: its own offer within the district's rules.
 *
 * @param radiusMetres how near one has to be
 * @param points what a check-in earns
 * @param pointsWithoutPosition what one earns whose position is not known; not more
 * @param positionRequired whether one without a position is refused instead
 */
public record SiteTerms(
        Position position, int radiusMetres, int points, int pointsWithoutPosition, boolean positionRequired) {

    /** Whether a position makes a difference here, so that it is worth asking for. */
    public boolean wantsPosition() {
        return positionRequired || pointsWithoutPosition < points;
    }
}
