package city.wufei.content.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The numbers of a standard. {@code scale} and {@code rounding} say how points are rounded: each criterion first, then each
 * group that was re-scaled, so that what a sheet shows adds up to its total.
 */
public record Settings(
        BigDecimal totalPoints,
        BigDecimal passLine,
        int noticeWorkingDays,
        int validityMonths,
        RoundingMode rounding,
        int scale,
        String certificatePrefix) {
    public Settings {
        Points.requirePositive(totalPoints, "totalPoints");
        if (passLine.signum() < 0 || passLine.compareTo(totalPoints) > 0) {
            throw new IllegalArgumentException("The pass line is between 0 and the total");
        }
        if (scale < 0 || scale > 6 || rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("Points are rounded to 0 to 6 decimals by a rule");
        }
        if (noticeWorkingDays < 1 || validityMonths < 1) {
            throw new IllegalArgumentException("A notice and a certificate last at least 1");
        }
    }
}
