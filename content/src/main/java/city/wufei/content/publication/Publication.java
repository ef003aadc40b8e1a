package city.wufei.content.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An immutable version of a document.
 *
 * @param seq time-ordered identifier, unique among all publications
 * @param version 1 for the first of its kind, district and id; each later one is greater by 1
 * @param validFrom when it begins to show
 * @param validTo when it ends to show; absent for never
 * @param body canonical JSON of the kind's record
 * @param sha256 of the body
 * @param withdrawn this version takes the document away
 */
public record Publication(
        long seq,
        Kind kind,
        String id,
        String district,
        int version,
        Instant validFrom,
        @Nullable Instant validTo,
        String body,
        String sha256,
        boolean withdrawn) {

    /** What the version is a version of. */
    DocumentKey document() {
        return new DocumentKey(kind, district, id);
    }

    /** The same without its body, for memory's sake. */
    Publication withoutBody() {
        return new Publication(seq, kind, id, district, version, validFrom, validTo, "", sha256, withdrawn);
    }

    /** Whether the version shows at a time, as long as no later one does. */
    boolean showsAt(Instant time) {
        return !withdrawn && hasBegun(time) && (validTo == null || time.isBefore(validTo));
    }

    /** Whether the version has taken the place of earlier ones at a time. */
    boolean hasBegun(Instant time) {
        return !time.isBefore(validFrom);
    }
}
