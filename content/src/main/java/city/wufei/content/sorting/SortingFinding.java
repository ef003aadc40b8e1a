package city.wufei.content.sorting;

import java.util.List;
import java.util.Locale;

/**
 * Something in the catalogues that is right only if somebody meant it so.
 *
 * @param subject what an explanation is matched against: the word, the name, or how two names differ ({@code 铁/木}, at the end of
 *     a name {@code …盒/核})
 * @param entries names of the entries that it is about
 * @param cities pack ids of the cities in which it is so
 * @param text the same for people: each entry with where it goes
 */
public record SortingFinding(Kind kind, String subject, List<String> entries, List<String> cities, String text) {
    public SortingFinding {
        entries = List.copyOf(entries);
        cities = List.copyOf(cities);
    }

    /** The kinds of findings, the gravest first. */
    public enum Kind {
        /** A name with a word for something dangerous that is neither hazardous nor asked back about. */
        HAZARDOUS_WORD(true),
        /** One word, in its normal form, is a name or alias of several entries. */
        CLASH(true),
        /** Names that differ by one character of the same sound, and go elsewhere. */
        SAME_SOUND(true),
        /** Names that differ only in words of size, measure or age, and go elsewhere. */
        SIZE_WORD(true),
        /** Other names that differ by one character, and go elsewhere. */
        ONE_CHARACTER(false),
        /** An entry that goes elsewhere in another city; its note says why. */
        BY_CITY(false);

        private final boolean explained;

        Kind(boolean explained) {
            this.explained = explained;
        }

        /** Whether each needs an explanation for the check to pass. */
        public boolean isToBeExplained() {
            return explained;
        }

        /** As in explanations: {@code same-sound}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
