package city.wufei.portal.evidence;

import java.util.Optional;

/** What became of a file that somebody wants to put beside a criterion. */
sealed interface Inspection {
    /** Fit to keep: cleaned bytes, and for a photo a small upright JPEG preview. */
    @SuppressWarnings("ArrayRecordComponent") // a file on its way to the disk: never compared, never changed
    record Fit(EvidenceType type, byte[] bytes, Optional<byte[]> preview) implements Inspection {}

    /** Not kept, and why. */
    record Unfit(Fault fault) implements Inspection {}

    enum Fault {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_TYPE,
        UNREADABLE,
        /** A picture of so many pixels that it is refused unread. */
        TOO_MANY_PIXELS,
        LOCKED,
        /** A PDF that does something by itself when it is opened. */
        ACTIVE,
        TOO_MANY,
        /** The case has as much as a case may have. */
        CASE_FULL,
        /** The disk is nearly full. */
        NO_ROOM
    }
}
