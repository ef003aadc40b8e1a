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
            String ending = form.substring(length - size);
            if (!isLetter(ending)) {
                traits.add(END + ending);
            }
        }
        for (int size = 2; size <= Math.min(LONGEST_BEGINNING, length); size++) {
            traits.add(BEGINNING + form.substring(0, size));
        }
        for (int at = 0; at < length; at++) {
            String single = form.substring(at, at + 1);
            if (!isLetter(single)) {
                traits.add(SINGLE + single);
            }
            if (at + 1 < length) {
                traits.add(form.substring(at, at + 2));
            }
        }
        return traits;
    }

    /** One letter of an abbreviation says nothing: AR眼镜 and UPS电源 have theirs by chance. */
    private static boolean isLetter(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0)) && !Normal.isHan(text.charAt(0));
    }

    /** The trait of names that end with the last character of a form. */
    static String ending(String form) {
        return END + form.substring(form.length() - 1);
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
