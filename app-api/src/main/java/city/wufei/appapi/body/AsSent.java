package city.wufei.appapi.body;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.exceptions.InvalidFormatException;
import io.micronaut.serde.exceptions.InvalidPropertyFormatException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Whether JSON was read as it was sent. */
public final class AsSent {

    private AsSent() {}

    /**
     * Ends when something was not read as it was sent, and names the first such field.
     *
     * @param written what was read, written again
     */
    public static void check(JsonNode sent, JsonNode written) throws IOException {
        if (!sent.isObject() || !written.isObject()) {
            throw new IOException("not an object");
        }
        for (var field : sent.entries()) {
            if (!isOfOneKind(field.getValue(), written.get(field.getKey()))) {
                var why = new InvalidFormatException("another kind than the field", null, field.getValue());
                throw new InvalidPropertyFormatException(why, Argument.of(Object.class, field.getKey()));
            }
        }
    }

    /**
     * What was read as it was sent is written as it was sent: a number that became a text comes back in quotation marks, and
     * one that lost its fraction is another.
     */
    private static boolean isOfOneKind(JsonNode sent, @Nullable JsonNode written) {
        if (sent.isNull()) {
            return true;
        }
        if (written == null) {
            return false;
        }
        if (sent.isObject()) {
            return written.isObject()
                    && StreamSupport.stream(sent.entries().spliterator(), false)
                            .allMatch(field -> isOfOneKind(field.getValue(), written.get(field.getKey())));
        }
        if (sent.isArray()) {
            return written.isArray()
                    && sent.size() == written.size()
                    && IntStream.range(0, sent.size()).allMatch(at -> isOfOneKind(at(sent, at), at(written, at)));
        }
        return sent.isString() == written.isString()
                && sent.isNumber() == written.isNumber()
                && (!sent.isNumber() || isSame(sent.getNumberValue(), written.getNumberValue()))
                && sent.isBoolean() == written.isBoolean();
    }

    private static boolean isSame(Number one, Number other) {
        return one.equals(other) || one.doubleValue() == other.doubleValue();
    }

    private static JsonNode at(JsonNode list, int at) {
        return Objects.requireNonNull(list.get(at));
    }
}
