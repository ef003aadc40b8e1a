package city.wufei.appapi.paging;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.id.Ids;
import city.wufei.contracts.problem.ProblemCode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ends: the sort key of its last line. Opaque to clients, and checked, so that a torn one is refused. */
public record Cursor(String key) {

    private static final int LONGEST = 400;
    private static final int CHECK_BYTES = Integer.BYTES;

    /** Reads what a client sends back; refuses what was not made here. */
    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.length() <= LONGEST) {
                var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
                var check = bytes.getInt();
                var cursor = new Cursor(StandardCharsets.UTF_8.decode(bytes).toString());
                if (check == cursor.check()) {
                    return Optional.of(cursor);
                }
            }
        } catch (IllegalArgumentException | BufferUnderflowException notMadeHere) {
            // refused below
        }
        throw ProblemException.of(ProblemCode.INVALID_CURSOR);
    }

    /** The id that the last page ended with, of a list that goes from new to old; greater than all ids for the first page. */
    public static long idBefore(@Nullable String text) {
        return read(text).map(cursor -> id(cursor.key)).orElse(Long.MAX_VALUE);
    }

    /** The form that goes onto the wire. */
    public String text() {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        var checked =
                ByteBuffer.allocate(CHECK_BYTES + bytes.length).putInt(check()).put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.array());
    }

    private int check() {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static long id(String key) {
        return Ids.parse(key).orElseThrow(() -> ProblemException.of(ProblemCode.INVALID_CURSOR));
    }
}
