package city.wufei.content.standard;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class StandardJsonTest {
    static List<Path> packedStandards() throws IOException {
        try (var files = Files.walk(Path.of("packs"))) {
            return files.filter(file -> file.toString().contains("standards")
                            && file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packedStandards")
    void everyPackedStandardIsReadAndWrittenBack(Path file) throws IOException {
        JsonNode yaml = new YAMLMapper().readTree(Files.readString(file));

        Standard standard = Json.read(yaml, Standard.class);

        assertThat(Json.read(Json.write(standard), Standard.class)).isEqualTo(standard);
        assertThat(standard.criteria()).isNotEmpty();
    }

    @Test
    void aSheetIsReadAsItWasWritten() {
        Sheet sheet = new Sheet(
                Map.of(
                        "a", new Mark.Met(true),
                        "b", new Mark.TierChosen(1),
                        "c", new Mark.Findings(3),
                        "d", new Mark.Occurrences(4),
                        "e", new Mark.Measured(new BigDecimal("95.50")),
                        "f", new Mark.FeaturesMet(Set.of(2, 0)),
                        "g", new Mark.NotApplicable()),
                Map.of("G1", true, "G2", false));

        String json = Json.write(sheet);

        assertThat(Json.read(json, Sheet.class)).isEqualTo(sheet);
        assertThat(json).contains("\"e\":{\"type\":\"measured\",\"value\":95.50}", "\"features\":[0,2]");
    }
}
