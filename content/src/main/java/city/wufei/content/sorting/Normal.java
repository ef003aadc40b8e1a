package city.wufei.content.sorting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The normal form in which names and queries meet: simplified characters, half width, lower case, 五号 as 5号, and nothing
 * but letters and digits. Of a long query only the beginning counts.
 */
final class Normal {
    /** Nobody's question is longer; what is pasted by mistake costs no more than this. */
    private static final int MOST_TYPED = 200;

    private static final int MOST_KEPT = 64;
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final char[] SIMPLIFIED = simplified();
    private static final char FIRST_ACCENT = 0xC0;
    private static final char LAST_ACCENT = 0x36F;
    private static final char FIRST_PICTURE = 0x2300;
    private static final Map<Integer, String> PICTURES = pictures();
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern ROUNDED_U = Pattern.compile("[üǖǘǚǜ]");
    private static final Pattern TONE = Pattern.compile("(?<=[a-z])[1-5]");
    private static final Pattern NUMBERED_TONES = Pattern.compile("\\s*(?:[a-z]{1,6}[1-5]\\s*){2,}");

    private Normal() {}

    static String form(String text) {
        String head = text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) : text;
        String folded = toneless(
                Normalizer.normalize(pictured(head), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        StringBuilder form = new StringBuilder(Math.min(folded.length(), MOST_KEPT));
        for (int at = 0; at < folded.length() && form.length() < MOST_KEPT; at++) {
            char c = folded.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                form.append(numbered(simplified(c), folded, at));
            }
        }
        return form.toString();
    }

    /** 🔋 is 电池; an emoji that is no thing says nothing. */
    private static String pictured(String text) {
        if (text.chars().noneMatch(c -> c >= FIRST_PICTURE && !isHan(c))) {
            return text; // nearly all of 40,000 names
        }
        StringBuilder words = new StringBuilder();
        text.codePoints().forEach(point -> {
            String word = PICTURES.get(point);
            if (word == null) {
                words.appendCodePoint(point);
            } else {
                words.append(word);
            }
        });
        return words.toString();
    }

    /** guò qī yào and guo4 qi1 yao4 are guoqiyao; one syllable with a digit is not: a4. */
    private static String toneless(String text) {
        String bare = text.chars().anyMatch(c -> c >= FIRST_ACCENT && c <= LAST_ACCENT)
                ? ACCENTS.matcher(Normalizer.normalize(ROUNDED_U.matcher(text).replaceAll("v"), Normalizer.Form.NFD))
                        .replaceAll("")
                : text;
        return NUMBERED_TONES.matcher(bare).matches() ? TONE.matcher(bare).replaceAll("") : bare;
    }

    private static Map<Integer, String> pictures() {
        Map<Integer, String> pictures = new HashMap<>();
        for (String line : lines("emoji.txt")) {
            int half = line.indexOf(' ');
            pictures.put(line.codePointAt(0), line.substring(half + 1));
        }
        return pictures;
    }

    static boolean isHan(int c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    private static char simplified(char c) {
        return isHan(c) ? SIMPLIFIED[c - FIRST_HAN] : c;
    }

    private static char numbered(char c, String text, int at) {
        boolean counts = at + 1 < text.length() && (text.charAt(at + 1) == '号' || text.charAt(at + 1) == '號');
        int digit = counts ? NUMERALS.indexOf(c) : -1;
        return digit < 0 ? c : (char) ('0' + digit);
    }

    private static char[] simplified() {
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (int at = 0; at < table.length; at++) {
            table[at] = (char) (FIRST_HAN + at);
        }
        for (String line : lines("traditional.txt")) {
            int half = line.indexOf(' ');
            for (int at = 0; at < half; at++) {
                table[line.charAt(at) - FIRST_HAN] = line.charAt(half + 1 + at);
            }
        }
        return table;
    }

    /** The lines of a table beside this class, without its comments. */
    static List<String> lines(String table) {
        var stream = Objects.requireNonNull(Normal.class.getResourceAsStream(table), table);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
