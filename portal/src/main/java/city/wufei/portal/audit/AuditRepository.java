package city.wufei.portal.audit;

import city.wufei.content.id.Ids;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables audit_head (the last number and hash of each district's chain) and audit_entry. */
@Singleton
class AuditRepository {

    /** Where a chain ends. */
    record Head(long number, String hash) {}

    /** An entry with the hash that is stored beside it. */
    record Stored(AuditEntry entry, String hash) {}

    /** What the page filters by; empty fields match everything. */
    record Filter(
            String text,
            String action,
            Optional<Instant> from,
            Optional<Instant> until,
            String organisation,
            List<String> subjects) {}

    /**
     * The end of the chain, for the caller alone until they commit: the first update takes the row's lock, so that two deeds of
     * one district are chained one after the other, without a retry.
     */
    Head takeHead(Transaction transaction, String district) {
        var taken = transaction.update("""
                UPDATE audit_head SET entry_no = entry_no + 1 WHERE district_id = ?
                """, district);
        if (taken == 0) {
            startChain(transaction, district);
            return takeHead(transaction, district);
        }
        return transaction
                .first("""
                        SELECT entry_no, hash FROM audit_head WHERE district_id = ?
                        """, row -> new Head(row.number("entry_no") - 1, row.text("hash")), district)
                .orElseThrow();
    }

    /** Two first deeds at once: the second waits for the first one's key and then inserts nothing. */
    private static void startChain(Transaction transaction, String district) {
        transaction.update("""
                INSERT IGNORE INTO audit_head (district_id, entry_no, hash) VALUES (?, 0, ?)
                """, district, AuditEntry.GENESIS);
    }

    void append(Transaction transaction, AuditEntry entry) {
        var hash = entry.hash();
        transaction.update(
                """
                INSERT INTO audit_entry (district_id, entry_no, made_at, actor_id, actor_login, actor_name, address, action,
                    subject_kind, subject_id, subject_label, state_before, state_after, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.district(),
                entry.number(),
                entry.at(),
                entry.actor().id(),
                entry.actor().login(),
                entry.actor().name(),
                entry.actor().address(),
                entry.action(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.subject().label(),
                entry.before().orElse(null),
                entry.after().orElse(null),
                entry.previous(),
                hash);
        transaction.update("""
                UPDATE audit_head SET hash = ? WHERE district_id = ?
                """, hash, entry.district());
    }

    Optional<Head> head(Transaction transaction, String district) {
        return transaction.first("""
                SELECT entry_no, hash FROM audit_head WHERE district_id = ?
                """, row -> new Head(row.number("entry_no"), row.text("hash")), district);
    }

    /** The chain in its order, a part at a time: the primary key's order. */
    List<Stored> after(Transaction transaction, String district, long number, int limit) {
        return transaction.list("""
                SELECT district_id, entry_no, made_at, actor_id, actor_login, actor_name, address, action, subject_kind,
                    subject_id, subject_label, state_before, state_after, previous_hash, hash
                FROM audit_entry WHERE district_id = ? AND entry_no > ? ORDER BY entry_no LIMIT ?
                """, AuditRepository::stored, district, number, limit);
    }

    /**
     * Newest first; the filters run over the district's part of the primary key.
     *
     * @param named subjects that match the text by a name that is not in their entries
     */
    PageOf<Stored> search(
            Transaction transaction, String district, Filter filter, List<String> named, TableQuery query) {
        var like = "%" + TableQuery.escapeLike(filter.text()) + "%";
        var arguments = new ArrayList<Object>(List.of(
                district,
                filter.from().orElse(Instant.EPOCH),
                filter.until().orElse(FAR_AWAY),
                filter.action().isEmpty() ? "%" : TableQuery.escapeLike(filter.action()) + "%",
                like,
                like,
                like,
                like));
        arguments.addAll(someOf(named));
        arguments.addAll(List.of(filter.organisation(), filter.organisation(), filter.organisation()));
        arguments.addAll(someOf(filter.subjects()));
        var where = where(someOf(named), someOf(filter.subjects()));
        var total = transaction.count("SELECT COUNT(*) FROM audit_entry " + where, arguments.toArray());
        arguments.add(query.size());
        arguments.add(query.offset());
        var rows = transaction.list(
                """
                SELECT district_id, entry_no, made_at, actor_id, actor_login, actor_name, address, action, subject_kind,
                    subject_id, subject_label, state_before, state_after, previous_hash, hash
                FROM audit_entry
                """ + where + " ORDER BY entry_no DESC LIMIT ? OFFSET ?", AuditRepository::stored, arguments.toArray());
        return new PageOf<>(rows, total, query);
    }

    private static String where(List<String> named, List<String> subjects) {
        return """
                WHERE district_id = ? AND made_at >= ? AND made_at < ? AND action LIKE ?
                    AND (actor_name LIKE ? OR actor_login LIKE ? OR subject_label LIKE ? OR subject_id LIKE ?
                        OR subject_id IN (%s))
                    AND (? = '' OR (subject_kind = 'organisation' AND INSTR(subject_label, ?) > 0)
                        OR (subject_kind = 'person' AND INSTR(subject_label, ?) > 0)
                        OR subject_id IN (%s))
                """.formatted(Transaction.places(named), Transaction.places(subjects));
    }

    /** No subject is named "": so the list of an IN is never empty. */
    private static List<String> someOf(List<String> subjects) {
        return subjects.isEmpty() ? List.of("") : subjects;
    }

    /** From the ids of cases to the names of their organisations: primary keys. */
    Map<String, String> organisations(Transaction transaction, String district, List<Long> cases) {
        var arguments = new ArrayList<Object>();
        arguments.add(district);
        arguments.addAll(cases);
        var names = new HashMap<String, String>();
        transaction
                .list(
                        """
                        SELECT a.id, o.name FROM application a
                            JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                        WHERE a.district_id = ? AND a.id IN (%s)
                        """.formatted(Transaction.places(cases)),
                        row -> Map.entry(Ids.text(row.number("id")), row.text("name")),
                        arguments.toArray())
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private static Stored stored(Row row) {
        var district = row.text("district_id");
        return new Stored(
                new AuditEntry(
                        district,
                        row.number("entry_no"),
                        row.instant("made_at"),
                        new Actor(
                                district,
                                row.number("actor_id"),
                                row.text("actor_login"),
                                row.text("actor_name"),
                                row.text("address")),
                        row.text("action"),
                        new Subject(row.text("subject_kind"), row.text("subject_id"), row.text("subject_label")),
                        row.optionalText("state_before"),
                        row.optionalText("state_after"),
                        row.text("previous_hash")),
                row.text("hash"));
    }
}
