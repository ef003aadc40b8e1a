package city.wufei.content.barcode;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The number below a product's bars: a GTIN of 8 or 13 digits whose last digit is the check digit (GS1 General
 * Specifications, 7.9). A UPC-A of 12 digits is the same number as the EAN-13 with a 0 before it, and is kept as that.
 *
 * @param digits 8 or 13 of them
 */
public record Gtin(String digits) {

    private static final int UPC_A = 12;
    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{13}");
    private static final Pattern TYPED = Pattern.compile("[0-9]{8}|[0-9]{12,13}");

    /** GS1 General Specifications, 2.1.11: numbers that each shop or company gives out for itself. */
    private static final Pattern IN_STORE = Pattern.compile("(0[24]|2\\d).{11}|[02].{7}");

    public Gtin {
        if (!FORM.matcher(digits).matches() || lastOf(digits) != checkDigit(withoutLast(digits))) {
            throw new IllegalArgumentException("not a GTIN: " + digits);
        }
    }

    /** Reads what was typed or scanned: spaces and hyphens between the digits and full-width digits do not matter. */
    public static GtinReading read(String text) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!TYPED.matcher(digits).matches()) {
            return new GtinReading.NoNumber();
        }
        if (lastOf(digits) != checkDigit(withoutLast(digits))) {
            return new GtinReading.WrongCheckDigit();
        }
        return new GtinReading.Right(new Gtin(digits.length() == UPC_A ? "0" + digits : digits));
    }

    /** The digit that makes a whole number of the digits before it: from the right they weigh 3, 1, 3, 1 … */
    public static int checkDigit(String before) {
        var sum = 0;
        for (var i = 0; i < before.length(); i++) {
            var weight = (before.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * Character.digit(before.charAt(i), 10);
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether it means something in one shop only: what is weighed there, or packed by itself. */
    public boolean isInStore() {
        return IN_STORE.matcher(digits).matches();
    }

    private static int lastOf(String digits) {
        return Character.digit(digits.charAt(digits.length() - 1), 10);
    }

    private static String withoutLast(String digits) {
        return digits.substring(0, digits.length() - 1);
    }
}
