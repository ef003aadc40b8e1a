package city.wufei.content.standard;

import java.math.BigDecimal;

/** Numbers of points: what they may be, and one way to write each. */
final class Points {
    private Points() {}

    static BigDecimal requirePositive(BigDecimal number, String what) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, not " + number.toPlainString());
        }
        return number;
    }

    /** The same number without trailing zeros, so that equal results are equal: 85.0 is 85, 100 stays 100. */
    static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@code part ÷ whole} of {@code points} by the standard's rounding; exact when it is all or nothing, and never more
     * than {@code points}. One division, so nothing is rounded twice.
     */
    static BigDecimal share(BigDecimal points, BigDecimal part, BigDecimal whole, Settings settings) {
        if (part.compareTo(whole) >= 0) {
            return points;
        }
        return points.multiply(part)
                .divide(whole, settings.scale(), settings.rounding())
                .min(points);
    }
}
