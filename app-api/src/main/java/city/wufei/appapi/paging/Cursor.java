package city.wufei.appapi.paging;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.id.Ids;
import city.wufei.contracts.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ends: the sort key of its last line. Opaque to clients. */
public record Cursor(String key) {

    private static final int LONGEST = 400;

    /** Reads what a client sends back; refuses what was not made here. */
    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.length() <= LONGEST) {
                var key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return Optional.of(new Cursor(key));
            }
        } catch (IllegalArgumentException notBase64) {
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static long id(String key) {
        return Ids.parse(key).orElseThrow(() -> ProblemException.of(ProblemCode.INVALID_CURSOR));
    }
}
