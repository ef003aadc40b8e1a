package city.wufei.content.id;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes identifiers: 64-bit TSIDs, which grow with time, so that new rows land at the end of an index, and which need no
 * round trip to a database. On the wire an identifier is 13 characters of Crockford's base 32.
 */
@FunctionalInterface
public interface Ids {

    /** A new identifier, greater than the earlier ones of this source. */
    long next();

    /** Identifiers that follow the system's clock; the node part is random for each source. */
    static Ids tsid() {
        return tsid(Clock.systemUTC());
    }

    /** Identifiers that follow the given clock. */
    static Ids tsid(Clock clock) {
        var factory = TSID.Factory.builder().withClock(clock).build();
        return () -> factory.generate().toLong();
    }

    /** The smallest identifier that can be made at the given instant: where a range by time starts. */
    static long firstAt(Instant instant) {
        return Math.max(0, instant.toEpochMilli() - TSID.TSID_EPOCH) << 22; // node and counter share 22 bits
    }

    /** When the identifier was made, to the millisecond. */
    static Instant madeAt(long id) {
        return TSID.from(id).getInstant();
    }

    /** The 13 characters that stand for the identifier outside of the database. */
    static String text(long id) {
        return TSID.from(id).toString();
    }

    /**
     * Reads the 13 characters, in either case; anything else is empty, never an exception. The library's own check fails
     * on characters beyond ASCII, and takes a first character that does not fit into 64 bits.
     */
    static Optional<Long> parse(String text) {
        return text.matches("[0-9A-Fa-f][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{12}")
                ? Optional.of(TSID.from(text).toLong())
                : Optional.empty();
    }
}
