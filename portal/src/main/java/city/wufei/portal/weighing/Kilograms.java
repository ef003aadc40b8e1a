package city.wufei.portal.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Weights as people write them. */
final class Kilograms {
    private Kilograms() {}

    /** Grams as kilograms with two decimals. */
    static String text(int grams) {
        return BigDecimal.valueOf(grams, 3).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
