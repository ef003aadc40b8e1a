package city.wufei.portal.points;

import city.wufei.contracts.staff.StaffEntry;
import java.time.Instant;
import java.util.Locale;

/**
 * An entry for the page.
 *
 * @param reason the end of a message key
 * @param points with its sign
 * @param note empty where staff said nothing
 */
record EntryLine(
        String id,
        Instant at,
        String reason,
        String points,
        String note,
        String rule,
        boolean reversible,
        boolean reversed) {

    static EntryLine of(StaffEntry seen) {
        var entry = seen.entry();
        var note = entry.note();
        return new EntryLine(
                entry.id(),
                entry.at().toInstant(),
                entry.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.points() > 0
                        ? "+" + entry.points()
                        : Integer.toString(entry.points()).replace('-', '−'),
                note == null ? "" : note,
                entry.rule(),
                seen.reversible(),
                seen.reversedBy() != null);
    }
}
