package city.wufei.content.standard;

import city.wufei.content.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Standards of the test resources, and a sheet that is filled in word by word. */
final class Examples {
    private Examples() {}

    static Standard standard(String file) {
        try (InputStream yaml = Examples.class.getResourceAsStream(file)) {
            return Json.read(new YAMLMapper().readTree(yaml), Standard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Filling sheet() {
        return new Filling(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    record Filling(Map<String, Mark> marks, Map<String, Boolean> gates) {
        Filling gate(String id, boolean passed) {
            gates.put(id, passed);
            return this;
        }

        Filling mark(String id, Mark mark) {
            marks.put(id, mark);
            return this;
        }

        Filling measured(String id, String value) {
            return mark(id, new Mark.Measured(new BigDecimal(value)));
        }

        Filling features(String id, Integer... features) {
            return mark(id, new Mark.FeaturesMet(Set.of(features)));
        }

        Sheet done() {
            return new Sheet(marks, gates);
        }
    }
}
