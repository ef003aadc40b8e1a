package city.wufei.content.sorting;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that somebody searched for, in the form in which they may be counted. Words that may say something about a person are not
 * kept: more than 20 characters, 5 or more digits in a row (a telephone, a door), or an @.
 *
 * @param form the normal form, so that 五號電池 and 5号电池 count as one; empty where the words are not kept
 */
public record SearchWords(String form) {
    /** Stands for all words that are not kept. */
    public static final SearchWords OTHER = new SearchWords("");

    private static final int MOST_CHARACTERS = 20;
    private static final Pattern ADDRESS = Pattern.compile("[@＠﹫]");
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}〇零一二三四五六七八九]{5}");

    /** What is counted of a query as typed; empty where nothing was asked for. */
    public static Optional<SearchWords> of(String typed) {
        String form = Normal.form(typed);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isKept(typed.strip(), form) ? new SearchWords(form) : OTHER);
    }

    /** The form of a text that is looked for among words: part of one, or of none where it is longer than any that is kept. */
    public static String formOf(String text) {
        return Normal.form(text);
    }

    /** Whether these are words, and not all those that are not kept. */
    public boolean areKept() {
        return !form.isEmpty();
    }

    private static boolean isKept(String typed, String form) {
        return length(typed) <= MOST_CHARACTERS
                && length(form) <= MOST_CHARACTERS
                && !ADDRESS.matcher(typed).find()
                && !NUMBER.matcher(form).find();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
