package city.wufei.content.standard;

import java.math.BigDecimal;

/** Checks on numbers of a standard. */
final class Points {
    private Points() {}

    static BigDecimal requirePositive(BigDecimal number, String what) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException(what + " must be above 0, not " + number.toPlainString());
        }
        return number;
    }
}
