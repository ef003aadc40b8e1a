package city.wufei.content.sorting;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the characters of names are read, for those who search them by sound elsewhere. */
public final class Readings {
    private Readings() {}

    /**
     * By syllable, without tones and ü as v, the characters of the entries' names and aliases that are read so, in their order in
     * Unicode. A character with several readings stands at each of those that names of things use.
     */
    public static SortedMap<String, String> of(Collection<SortingEntry> entries) {
        SortedMap<String, String> readings = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                .flatMapToInt(String::chars)
                .filter(Normal::isHan)
                .sorted()
                .distinct()
                .mapToObj(letter -> (char) letter)
                .forEach(letter -> Pinyin.syllables(letter)
                        .forEach(syllable -> readings.merge(syllable, letter.toString(), String::concat)));
        return readings;
    }
}
