package city.wufei.content.district;

/**
 * A point on the earth in WGS-84 degrees.
 *
 * @param lat latitude, -90 to 90
 * @param lng longitude, -180 to 180
 */
public record Position(double lat, double lng) {

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("not a position: " + lat + ", " + lng);
        }
    }

    /** The great-circle distance in metres (haversine; within 0.6 % of the ellipsoid's). */
    public double metresTo(Position other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double a = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLng / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
