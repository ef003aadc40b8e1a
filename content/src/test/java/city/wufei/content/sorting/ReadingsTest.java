package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final SortingCatalogue SHANGHAI = PackedCatalogues.of("cn", "shanghai");

    @Test
    void charactersStandAtTheirSyllables() {
        List<SortingEntry> some = List.of(
                SHANGHAI.named("电池").orElseThrow(), SHANGHAI.named("咖啡渣").orElseThrow());

        assertThat(Readings.of(some).get("dian")).contains("电");
        assertThat(Readings.of(some).get("chi")).contains("池").doesNotContain("殿");
        assertThat(Readings.of(some).get("ka")).contains("咖");
        assertThat(Readings.of(some).get("ga")).contains("咖");
    }

    @Test
    void commonCharactersAreThereOnce() {
        var readings = Readings.withCommon(List.of());

        assertThat(readings.get("dian")).contains("殿", "电", "店").hasSizeLessThan(20);
        assertThat(readings.get("lv")).contains("绿");
        assertThat(String.join("", readings.values()).chars().distinct()).hasSize(3755);
        assertThat(readings.keySet()).allMatch(syllable -> syllable.matches("[a-z]+"));
        assertThat(readings.values())
                .allMatch(letters -> letters.chars().distinct().count() == letters.length());
    }
}
