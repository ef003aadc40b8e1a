package city.wufei.appapi.resident;

import city.wufei.content.id.Ids;
import java.util.Locale;
import java.util.Optional;

/**
 * What a resident tells staff to be found by: the last ten characters of the account's id, written as two times five. It opens nothing by
 * itself: only staff of the resident's own district can use it.
 *
 * @param lowBits the low 50 bits of the id
 */
public record HelpCode(long lowBits) {

    private static final int HALF = 5;
    private static final int LEFT_OUT = 3;
    private static final long MASK = (1L << 50) - 1;

    public HelpCode {
        if (lowBits < 0 || lowBits > MASK) {
            throw new IllegalArgumentException("a help code has 50 bits");
        }
    }

    /** The code of a resident. */
    public static HelpCode of(long residentId) {
        return new HelpCode(residentId & MASK);
    }

    /** Reads a code as people write it: in either case, with or without what stands between, O for 0, I and L for 1. */
    public static Optional<HelpCode> read(String typed) {
        var plain = typed.replaceAll("[\\s\\-–—·.]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == 2 * HALF
                ? Ids.parse("0".repeat(LEFT_OUT) + plain).map(HelpCode::new)
                : Optional.empty();
    }

    /** As it is shown: {@code 2A9T7-GQ4CM}. */
    public String text() {
        var all = Ids.text(lowBits).substring(LEFT_OUT);
        return all.substring(0, HALF) + '-' + all.substring(HALF);
    }
}
