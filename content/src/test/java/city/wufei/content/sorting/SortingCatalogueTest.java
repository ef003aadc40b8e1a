package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.district.Category;
import city.wufei.content.json.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortingCatalogueTest {
    private static final SortingRules RULES = new SortingRules(
            List.of(new SortingRule("gb", "国标", null, null, null), new SortingRule("sh", "上海条例", null, null, null)));

    private static SortingLayer layer(String pack, String... entries) {
        String file = "{\"theme\":\"主题\",\"rule\":\"gb\",\"entries\":[%s]}".formatted(String.join(",", entries));
        return new SortingLayer(
                pack, pack.equals("cn") ? RULES.rules() : List.of(), List.of(Json.read(file, SortingFile.class)));
    }

    private static final SortingLayer BASE = layer(
            "cn",
            "{\"name\":\"粽叶\",\"aliases\":[\"棕叶\"],\"category\":\"food\",\"tip\":\"沥干\"}",
            "{\"name\":\"骨头\",\"category\":\"food\",\"ask\":[\"粽叶\"]}");

    @Test
    void aLowerLayerReplacesOnlyWhatItGives() {
        SortingCatalogue catalogue = SortingCatalogue.compose(List.of(
                BASE,
                layer(
                        "shanghai",
                        "{\"name\":\"粽叶\",\"category\":\"residual\",\"rule\":\"sh\",\"note\":\"质地韧\"}",
                        "{\"name\":\"骨头\",\"category\":\"residual\",\"rule\":\"sh\",\"note\":\"x\",\"ask\":[]}",
                        "{\"name\":\"新\",\"category\":\"bulky\"}")));

        assertThat(catalogue.named("粽叶")).get().satisfies(entry -> {
            assertThat(entry.category()).isEqualTo(Category.RESIDUAL);
            assertThat(entry.tip()).isEqualTo("沥干");
            assertThat(entry.aliases()).containsExactly("棕叶");
            assertThat(entry.rule().id()).isEqualTo("sh");
            assertThat(entry.layer()).isEqualTo("shanghai");
        });
        // an empty list is given, and takes the one above away
        assertThat(catalogue.named("骨头")).get().matches(entry -> !entry.isAmbiguous());
        assertThat(catalogue.entries()).extracting(SortingEntry::name).containsExactly("粽叶", "骨头", "新");
    }

    @Test
    void idsStayAndVersionsFollowTheContent() {
        SortingCatalogue base = SortingCatalogue.compose(List.of(BASE));
        SortingCatalogue same = SortingCatalogue.compose(List.of(BASE, layer("jinan")));
        SortingCatalogue other = SortingCatalogue.compose(
                List.of(BASE, layer("shanghai", "{\"name\":\"粽叶\",\"category\":\"residual\"}")));

        String id = base.named("粽叶").orElseThrow().id();
        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{13}");
        assertThat(other.entry(id)).get().extracting(SortingEntry::name).isEqualTo("粽叶");
        assertThat(same.version()).isEqualTo(base.version());
        assertThat(other.version()).isNotEqualTo(base.version());
    }

    @Test
    void anEntryOnAnUnknownRuleIsRefused() {
        SortingLayer broken = layer("shanghai", "{\"name\":\"x\",\"category\":\"food\",\"rule\":\"no\"}");

        assertThatThrownBy(() -> SortingCatalogue.compose(List.of(BASE, broken)))
                .hasMessageContaining("shanghai")
                .hasMessageContaining("no");
    }

    @Test
    void thePacksComposeForEveryCityAndEveryQuestionBackHasItsAnswers() {
        for (String city : List.of("shanghai", "jinan", "hangzhou")) {
            SortingCatalogue catalogue = PackedCatalogues.of("cn", city);

            assertThat(catalogue.entries()).hasSizeGreaterThan(800);
            assertThat(catalogue.entries().stream()
                            .flatMap(entry -> entry.ask().stream())
                            .filter(name -> catalogue.named(name).isEmpty()))
                    .isEmpty();
            assertThat(catalogue.entries().stream().map(SortingEntry::id).distinct())
                    .hasSize(catalogue.entries().size());
        }
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        assertThat(Stream.of(PackedCatalogues.of("cn", "shanghai")).flatMap(catalogue -> catalogue.entries().stream()))
                .allSatisfy(entry -> assertThat(Json.read(Json.write(entry), SortingEntry.class))
                        .isEqualTo(entry));
    }
}
