package city.wufei.content.map;

import city.wufei.content.district.Position;

/**
 * The shifted coordinates that maps of the mainland must use (GCJ-02), by the formula that is known to the public; checked against the
 * pairs of the eviltransform project. Positions outside of the box around the mainland are the same in both.
 */
public final class Gcj02 {

    /** Krasovsky 1940: half of the longer axis in metres, and the square of the eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006693421622965943;

    /** Each round leaves about a five-hundredth of the error. */
    private static final int ROUNDS = 6;

    private Gcj02() {}

    /** Where the maps of the mainland show a position of WGS-84. */
    public static Position of(Position wgs84) {
        return isOutside(wgs84) ? wgs84 : shifted(wgs84);
    }

    /** The position in WGS-84 of a point on a map of the mainland; exact to a millimetre, by trying and correcting. */
    public static Position toWgs84(Position gcj02) {
        if (isOutside(gcj02)) {
            return gcj02;
        }
        var guess = gcj02;
        for (var round = 0; round < ROUNDS; round++) {
            var there = shifted(guess);
            guess = new Position(guess.lat() + gcj02.lat() - there.lat(), guess.lng() + gcj02.lng() - there.lng());
        }
        return guess;
    }

    private static boolean isOutside(Position position) {
        return position.lng() < 72.004
                || position.lng() > 137.8347
                || position.lat() < 0.8293
                || position.lat() > 55.8271;
    }

    private static Position shifted(Position wgs84) {
        var x = wgs84.lng() - 105;
        var y = wgs84.lat() - 35;
        var angle = Math.toRadians(wgs84.lat());
        var flat = 1 - ECCENTRICITY * Math.sin(angle) * Math.sin(angle);
        var metresOfADegreeOfLat = AXIS * (1 - ECCENTRICITY) / (flat * Math.sqrt(flat)) * Math.PI / 180;
        var metresOfADegreeOfLng = AXIS / Math.sqrt(flat) * Math.cos(angle) * Math.PI / 180;
        return new Position(
                wgs84.lat() + metresNorth(x, y) / metresOfADegreeOfLat,
                wgs84.lng() + metresEast(x, y) / metresOfADegreeOfLng);
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20, 6, x)
                + wave(20, 2, x)
                + wave(20, 1, y)
                + wave(40, 1 / 3.0, y)
                + wave(160, 1 / 12.0, y)
                + wave(320, 1 / 30.0, y);
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20, 6, x)
                + wave(20, 2, x)
                + wave(20, 1, x)
                + wave(40, 1 / 3.0, x)
                + wave(150, 1 / 12.0, x)
                + wave(300, 1 / 30.0, x);
    }

    private static double wave(double height, double frequency, double at) {
        return height * 2 / 3 * Math.sin(frequency * at * Math.PI);
    }
}
