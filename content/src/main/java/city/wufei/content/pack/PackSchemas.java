package city.wufei.content.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The JSON Schemas of the kinds of files, and what they have against a file. */
final class PackSchemas {

    private static final Set<String> KINDS = Set.of(
            "pack",
            "district",
            "scheme",
            "calendar",
            "check-in-rules",
            "points-rules",
            "sorting",
            "sorting-rules",
            SortingReport.KIND,
            "place",
            "question-bank",
            "reward",
            "shop",
            "standard",
            "survey");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PackSchemas() {}

    static List<PackProblem> check(YamlFile file) {
        if (!KINDS.contains(file.kind())) {
            var known = KINDS.stream().sorted().collect(Collectors.joining(", "));
            return List.of(file.problem("/kind", "kind is one of " + known));
        }
        return SCHEMAS.computeIfAbsent(file.kind(), PackSchemas::schema).validate(file.tree()).stream()
                .map(error -> problem(file, error))
                .toList();
    }

    private static PackProblem problem(YamlFile file, Error error) {
        var pointer = Objects.toString(error.getInstanceLocation(), "");
        var property = error.getProperty();
        var message = switch (error.getKeyword()) {
            case "additionalProperties" -> "unknown field " + property;
            case "required" -> "field " + property + " is missing";
            default -> Objects.requireNonNullElse(error.getMessage(), "not valid");
        };
        var at = "additionalProperties".equals(error.getKeyword()) ? pointer + '/' + property : pointer;
        return file.problem(at, (pointer.isEmpty() ? "" : pointer.substring(1) + ": ") + message);
    }

    private static Schema schema(String kind) {
        try (var stream = PackSchemas.class.getResourceAsStream("/schemas/" + kind + ".schema.json")) {
            return REGISTRY.getSchema(Objects.requireNonNull(stream, kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
