package city.wufei.portal.points;

import java.util.Locale;
import java.util.Optional;

/** The code that a resident tells: ten letters and digits, whatever stands between them. Whether it is anybody's, app-api knows. */
record ResidentCode(String text) {
    private static final int HALF = 5;

    static Optional<ResidentCode> read(String typed) {
        var plain = typed.replaceAll("[\\s\\-–—·.]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9A-Z]{10}")
                ? Optional.of(new ResidentCode(plain.substring(0, HALF) + '-' + plain.substring(HALF)))
                : Optional.empty();
    }
}
