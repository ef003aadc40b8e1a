package city.wufei.content.publication;

import city.wufei.content.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document about to be published.
 *
 * @param id unique among the documents of the kind and district
 * @param district id of the pack that speaks: cn, shanghai, 310117-songjiang
 * @param validFrom when it begins to show; absent for at once
 * @param validTo when it ends to show; absent for never
 * @param body canonical JSON of the kind's record
 */
public record Draft(
        Kind kind,
        String id,
        String district,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        String body) {

    public Draft {
        if (id.isBlank() || id.length() > 80 || district.isBlank() || district.length() > 40) {
            throw new IllegalArgumentException("a document has an id and a district: " + id + ", " + district);
        }
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("a document ends to show after it begins: " + id);
        }
    }

    /** A document that shows at once and until it is withdrawn or followed by a newer version. */
    public static Draft of(Kind kind, String id, String district, Object document) {
        return new Draft(kind, id, district, null, null, Json.canonical(document));
    }

    /** The same, from a time on. */
    public Draft from(Instant time) {
        return new Draft(kind, id, district, time, validTo, body);
    }

    /** The same, until a time. */
    public Draft until(Instant time) {
        return new Draft(kind, id, district, validFrom, time, body);
    }
}
