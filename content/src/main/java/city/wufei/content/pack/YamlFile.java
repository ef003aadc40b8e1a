package city.wufei.content.pack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A file's content as a tree that knows in which line each of its values stands. */
final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final JsonNode tree;
    private final Map<String, Integer> lines;

    private YamlFile(Path path, JsonNode tree, Map<String, Integer> lines) {
        this.path = path;
        this.tree = tree;
        this.lines = lines;
    }

    /** Reads a file; where it is not YAML, or gives a key twice, the exception knows the line. */
    static YamlFile read(Path path, String text) throws PackSyntax {
        var lines = new HashMap<String, Integer>();
        try (var parser = YAML.createParser(text)) {
            var tree = parser.nextToken() == null
                    ? JsonNodeFactory.instance.objectNode()
                    : new Walk(parser, lines).value("");
            if (parser.nextToken() != null) {
                var line = parser.currentTokenLocation().getLineNr();
                throw new PackSyntax(problem(path, line, "a second document begins here; a file holds one"));
            }
            return new YamlFile(path, tree, lines);
        } catch (JacksonException e) {
            throw new PackSyntax(
                    e.getCause() instanceof MarkedYamlEngineException marked
                            ? problem(path, marked)
                            : problem(path, line(e), firstLine(e.getOriginalMessage())));
        }
    }

    /** Where the reader stumbled and over what, rather than what it was about to do. */
    private static PackProblem problem(Path path, MarkedYamlEngineException e) {
        var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
        var context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
        return problem(path, line, firstLine(e.getProblem()) + context);
    }

    private static PackProblem problem(Path path, int line, String message) {
        return new PackProblem(path, line, "not YAML: " + message);
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    Path path() {
        return path;
    }

    JsonNode tree() {
        return tree;
    }

    /** The kind that the file says it is; empty text when it does not. */
    String kind() {
        return tree.path("kind").asString("");
    }

    /** The line of the value at a JSON pointer, or of the nearest one around it. */
    int line(String pointer) {
        var at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    PackProblem problem(String pointer, String message) {
        return new PackProblem(path, line(pointer), message);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    /** Builds the tree from the parser's events and notes the line of each. */
    private record Walk(JsonParser parser, Map<String, Integer> lines) {

        JsonNode value(String pointer) {
            lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(pointer);
                case START_ARRAY -> array(pointer);
                case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
                case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
                case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
                case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
                default -> JsonNodeFactory.instance.stringNode(parser.getString());
            };
        }

        private ObjectNode object(String pointer) {
            var object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var child = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
                lines.put(child, parser.currentTokenLocation().getLineNr());
                parser.nextToken();
                object.set(name, value(child));
            }
            return object;
        }

        private ArrayNode array(String pointer) {
            var array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(pointer + '/' + array.size()));
            }
            return array;
        }
    }
}
