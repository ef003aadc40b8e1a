package city.wufei.content.survey;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SurveyJsonTest {
    static List<Path> packedSurveys() throws IOException {
        try (var files = Files.walk(Path.of("packs"))) {
            return files.filter(file -> file.toString().contains("surveys")
                            && file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packedSurveys")
    void everyPackedSurveyIsReadAndWrittenBack(Path file) throws IOException {
        Survey survey = Json.read(new YAMLMapper().readTree(Files.readString(file)), Survey.class);

        assertThat(Json.read(Json.write(survey), Survey.class)).isEqualTo(survey);
    }

    @Test
    void answersKeepTheirPlainJson() {
        String json = "{\"q1\":\"a\",\"q2\":[\"a\",\"c\"],\"q3\":4,\"q4\":\"好\"}";

        assertThat(Json.write(Json.read(json, Answers.class))).isEqualTo(json);
    }
}
