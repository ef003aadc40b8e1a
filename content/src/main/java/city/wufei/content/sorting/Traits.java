package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a name's form tells its kind: how it ends (…壳, …胶囊), how it begins (塑料…), and its characters and pairs of them
 * wherever they stand. In Chinese the head noun stands last and the material first.
 */
final class Traits {
    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST_BEGINNING = 4;
    private static final String END = "$";
    private static final String BEGINNING = "^";
    private static final String SINGLE = ".";

    private Traits() {}

    static List<String> of(String form) {
        int length = form.length();
        List<String> traits = new ArrayList<>(4 * length + LONGEST_ENDING);
        for (int size = 1; size <= Math.min(LONGEST_ENDING, length); size++) {
            traits.add(END + form.substring(length - size));
        }
        for (int size = 2; size <= Math.min(LONGEST_BEGINNING, length); size++) {
            traits.add(BEGINNING + form.substring(0, size));
        }
        for (int at = 0; at < length; at++) {
            traits.add(SINGLE + form.charAt(at));
            if (at + 1 < length) {
                traits.add(form.substring(at, at + 2));
            }
        }
        return traits;
    }

    /** The characters that a trait is about, without how it stands in the name. */
    static String text(String trait) {
        return trait.startsWith(END) || trait.startsWith(BEGINNING) || trait.startsWith(SINGLE)
                ? trait.substring(1)
                : trait;
    }

    static boolean isEnding(String trait) {
        return trait.startsWith(END);
    }
}
