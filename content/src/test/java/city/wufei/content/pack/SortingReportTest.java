package city.wufei.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingExplanations;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingFinding;
import city.wufei.content.sorting.SortingFinding.Kind;
import city.wufei.content.sorting.SortingFindings;
import city.wufei.content.sorting.SortingLayer;
import city.wufei.content.sorting.SortingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands out in the catalogues is found, and in the packs of the product it is explained. */
class SortingReportTest {
    private static final Path PACKS = Path.of("packs");

    /** The whole report is left in {@code target/sorting-report.txt}. */
    @Test
    void whatStandsOutInThePacksIsExplained() throws IOException {
        var report = SortingReport.of(Packs.builtIn(), PACKS);
        Files.write(Path.of("target", "sorting-report.txt"), report.lines().toList());

        assertThat(report.problems()).isEmpty();
        for (var kind : Kind.values()) {
            if (kind.isToBeExplained()) {
                assertThat(report.unexplained(kind)).as(kind.code()).isEmpty();
            }
        }
        assertThat(report.explanations().idle(report.findings()))
                .as("explain nothing")
                .isEmpty();
        assertThat(report.isRight()).isTrue();
        assertThat(report.findings())
                .extracting(SortingFinding::kind)
                .contains(Kind.HAZARDOUS_WORD, Kind.SAME_SOUND, Kind.SIZE_WORD, Kind.ONE_CHARACTER, Kind.BY_CITY);
    }

    @Test
    void eachKindIsFound() {
        var findings = findings(
                "{\"name\":\"油漆刷\",\"category\":\"residual\"}",
                "{\"name\":\"竹勺子\",\"aliases\":[\"勺\"],\"category\":\"residual\"}",
                "{\"name\":\"铁勺子\",\"aliases\":[\"勺\"],\"category\":\"recyclable\"}",
                "{\"name\":\"樱桃核\",\"category\":\"food\"}",
                "{\"name\":\"樱桃盒\",\"category\":\"recyclable\"}",
                "{\"name\":\"大水缸\",\"category\":\"bulky\"}",
                "{\"name\":\"水缸\",\"category\":\"residual\"}",
                "{\"name\":\"草稿纸\",\"category\":\"recyclable\"}");

        assertThat(findings)
                .extracting(each -> each.kind() + " " + each.subject())
                .containsExactly(
                        "HAZARDOUS_WORD 油漆刷",
                        "CLASH 勺",
                        "SAME_SOUND 樱桃核/樱桃盒",
                        "SIZE_WORD 水缸",
                        "ONE_CHARACTER 竹/铁",
                        "BY_CITY 草稿纸");
        assertThat(findings)
                .filteredOn(each -> each.kind() == Kind.CLASH)
                .first()
                .satisfies(clash -> {
                    assertThat(clash.cities()).containsExactly("hangzhou", "shanghai");
                    assertThat(clash.text()).isEqualTo("竹勺子=residual 铁勺子=recyclable");
                });
        assertThat(findings.getLast().text()).contains("hangzhou=recyclable", "shanghai=residual (gb: 有油墨)");
    }

    @Test
    void anExplanationExplainsBySubjectOrByPattern() {
        var findings = findings(
                "{\"name\":\"油漆刷\",\"category\":\"residual\"}", "{\"name\":\"口服液纸盒\",\"category\":\"recyclable\"}");
        var explanations = Json.read("""
                {"explained":[{"finding":"hazardous-word","subjects":["油漆刷"],"why":"干的"},
                 {"finding":"hazardous-word","pattern":"盒$","why":"纸盒"},
                 {"finding":"clash","pattern":".","why":"没有"}]}
                """, SortingExplanations.class);

        assertThat(findings).allMatch(each -> explanations.of(each).isPresent());
        assertThat(explanations.idle(findings))
                .extracting(SortingExplanations.Explanation::why)
                .containsExactly("没有");
    }

    private static List<SortingFinding> findings(String... lines) {
        var shanghai = "{\"name\":\"草稿纸\",\"category\":\"residual\",\"note\":\"有油墨\"}";
        return SortingFindings.of(Map.of(
                "shanghai", SortingCatalogue.compose(List.of(layer("cn", lines), layer("shanghai", shanghai))),
                "hangzhou", SortingCatalogue.compose(List.of(layer("cn", lines)))));
    }

    private static SortingLayer layer(String pack, String... lines) {
        var file = "{\"theme\":\"主题\",\"rule\":\"gb\",\"entries\":[%s]}".formatted(String.join(",", lines));
        return new SortingLayer(
                pack,
                List.of(new SortingRule("gb", "国标", null, null, null)),
                List.of(Json.read(file, SortingFile.class)));
    }
}
