package city.wufei.content.sorting;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the characters of names are read, for those who search them by sound elsewhere. */
public final class Readings {
    /** GB/T 2312-1980, level 1: 3,755 characters, in rows 16 to 55 of 94. */
    private static final String COMMON = common();

    private Readings() {}

    /**
     * By syllable, without tones and ü as v, the characters of the entries' names and aliases that are read so, in their order in
     * Unicode. A character with several readings stands at each of those that names of things use.
     */
    public static SortedMap<String, String> of(Collection<SortingEntry> entries) {
        return of(names(entries));
    }

    /** As {@link #of(Collection)}, with the characters that everybody writes: a wrong one need not stand in any name. */
    public static SortedMap<String, String> withCommon(Collection<SortingEntry> entries) {
        return of(Stream.concat(Stream.of(COMMON), names(entries)));
    }

    private static Stream<String> names(Collection<SortingEntry> entries) {
        return entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()));
    }

    private static SortedMap<String, String> of(Stream<String> names) {
        SortedMap<String, String> readings = new TreeMap<>();
        names.flatMapToInt(String::chars)
                .filter(Normal::isHan)
                .sorted()
                .distinct()
                .mapToObj(letter -> (char) letter)
                .forEach(letter -> Pinyin.syllables(letter)
                        .forEach(syllable -> readings.merge(syllable, letter.toString(), String::concat)));
        return readings;
    }

    private static String common() {
        byte[] codes = new byte[2 * 3755];
        IntStream.range(0, codes.length / 2).forEach(at -> {
            codes[2 * at] = (byte) (0xB0 + at / 94);
            codes[2 * at + 1] = (byte) (0xA1 + at % 94);
        });
        return new String(codes, Charset.forName("GB2312"));
    }
}
