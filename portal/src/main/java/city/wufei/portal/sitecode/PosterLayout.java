package city.wufei.portal.sitecode;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What codes are printed on. */
public enum PosterLayout {
    /** A page for each place. */
    A4,
    /** The same page at seven tenths. */
    A5,
    /** Labels of 70 by 37 mm, 24 on an A4 sheet: one for each place; of a single place the sheet is full. */
    STICKERS;

    /** The word in addresses and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layout of a word; empty when there is none. */
    public static Optional<PosterLayout> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
