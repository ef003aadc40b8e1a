package city.wufei.appapi.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the requests of the contract. What a lenient reader passes over is refused, because two readers of the same text
 * could understand it differently: a field given twice, words after the document, half a surrogate pair, a number for a
 * text or with a fraction for one without, UTF-16, a list in a list in a list … Bodies are small, so a walk over the text
 * before the reading costs next to nothing.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictJsonReader<T> implements MessageBodyReader<T> {

    /** The deepest request of the contract has three levels. */
    private static final int DEEPEST = 16;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final String REQUESTS = "city.wufei.contracts.";

    private static final Argument<JsonNode> TREE = Argument.of(JsonNode.class);

    private final JsonMapper json;

    StrictJsonReader(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return type.getType().getName().startsWith(REQUESTS);
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream in)
            throws CodecException {
        try (in) {
            var bytes = in.readAllBytes();
            walk(bytes);
            var read = json.readValue(bytes, type);
            if (read != null) {
                AsSent.check(json.readValue(bytes, TREE), json.writeValueToTree(type, read));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw unreadable(type, new JsonSyntaxException(e));
        } catch (IOException e) {
            throw unreadable(type, e);
        }
    }

    private static CodecException unreadable(Argument<?> type, IOException why) {
        return new CodecException("%s cannot be read: %s".formatted(type.getName(), why.getMessage()), why);
    }

    private static void walk(byte[] bytes) throws IOException {
        try (var parser = STRICT.createParser(new InputStreamReader(
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            var depth = 0;
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (isText(token) && hasHalfAPair(parser.getText())) {
                    throw new JsonParseException(parser, "half a surrogate pair");
                }
                if (depth == 0) {
                    break;
                }
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one document");
            }
        }
    }

    private static boolean isText(JsonToken token) {
        return token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
    }

    private static boolean hasHalfAPair(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
