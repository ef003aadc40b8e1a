package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How normal forms are read, without tones. Characters with several readings are read as names of things read them
 * ({@code readings.txt}), since general dictionaries put 蛋壳 under qiao.
 */
final class Pinyin {
    private static final int MOST_READINGS = 4;
    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final Map<Character, List<String>> SYLLABLES = new ConcurrentHashMap<>();

    static {
        for (String line : Normal.lines("readings.txt")) {
            SYLLABLES.put(line.charAt(0), List.of(line.substring(2).split(" ", -1)));
        }
    }

    private Pinyin() {}

    /** A reading: {@code 5号电池} is 5haodianchi, in initials 5hdc. */
    record Reading(String full, String initials) {}

    /** The likeliest readings, at most four, the likeliest first. */
    static List<Reading> readings(String form) {
        List<Reading> readings = List.of(new Reading("", ""));
        for (int at = 0; at < form.length(); at++) {
            List<String> syllables = syllables(form.charAt(at));
            List<Reading> longer = new ArrayList<>();
            for (String syllable : syllables) {
                for (Reading reading : readings) {
                    longer.add(new Reading(reading.full() + syllable, reading.initials() + syllable.charAt(0)));
                }
            }
            readings = longer.size() > MOST_READINGS ? longer.subList(0, MOST_READINGS) : longer;
        }
        return readings;
    }

    static boolean isSpelt(String form) {
        return form.chars().noneMatch(Normal::isHan);
    }

    /** The likeliest first; what is no Chinese character is its own reading. */
    static List<String> syllables(char c) {
        return Normal.isHan(c) ? SYLLABLES.computeIfAbsent(c, Pinyin::lookUp) : List.of(String.valueOf(c));
    }

    private static List<String> lookUp(char c) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
            return found == null || found.length == 0
                    ? List.of(String.valueOf(c))
                    : Arrays.stream(found).limit(1).toList();
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("The format is a valid one", e);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
