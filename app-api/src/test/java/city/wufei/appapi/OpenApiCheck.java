package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Checks answers against the OpenAPI: the operation, the status, the content type and the body; a field that is not
 * described fails too. The living request validators need a line of json-schema-validator that content does not use.
 */
final class OpenApiCheck {

    private static final String LOCATION = "https://wufei.example/openapi";
    private static final JsonNode API = strict(new YAMLMapper().readTree(OpenApi.generated()));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(LOCATION, API.toString())));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private OpenApiCheck() {}

    static void check(HttpRequest request, Answer answer) {
        var what = "%s %s: %d %s".formatted(request.method(), request.uri(), answer.status(), answer.bodyInShort());
        assertThat(answer.status()).as(what).isNotEqualTo(500);
        var operation = operation(request);
        if (answer.status() == 304 || operation.isEmpty()) {
            return;
        }
        var response = response(operation.get(), answer.status());
        assertThat(response).as("described: " + what).isPresent();
        var content = response.get().path("content");
        if (content.isEmpty()) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        if (mediaType(answer).startsWith("image/")) {
            assertThat(content.has(mediaType(answer))).as("described: " + what).isTrue();
            return;
        }
        var reference = content.path(mediaType(answer)).at("/schema/$ref").asString("");
        assertThat(reference).as("content type: " + what).isNotEmpty();
        assertThat(schema(reference).validate(answer.json())).as(what).isEmpty();
    }

    private static Optional<JsonNode> operation(HttpRequest request) {
        var path = request.uri().getPath();
        return API.path("paths")
                .propertyStream()
                .filter(entry -> matches(entry.getKey(), path))
                .map(entry -> entry.getValue().path(request.method().toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path);
    }

    private static Optional<JsonNode> response(JsonNode operation, int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX")
                .map(operation.path("responses")::path)
                .filter(response -> !response.isMissingNode())
                .findFirst();
    }

    private static String mediaType(Answer answer) {
        return answer.header("Content-Type").replaceAll(";.*", "");
    }

    private static Schema schema(String reference) {
        return SCHEMAS.computeIfAbsent(reference, r -> REGISTRY.getSchema(SchemaLocation.of(LOCATION + r)));
    }

    /** Every object has the described fields only. */
    private static JsonNode strict(JsonNode api) {
        api.at("/components/schemas").values().forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return api;
    }
}
