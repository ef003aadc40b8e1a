package city.wufei.portal.notice;

import city.wufei.portal.organisation.ContactCipher;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.List;

/** The tables notice_objection and notice_removal. */
@Singleton
class ObjectionRepository {
    private final ContactCipher cipher;

    ObjectionRepository(ContactCipher cipher) {
        this.cipher = cipher;
    }

    void add(Transaction transaction, Batch batch, Objection objection) {
        transaction.update(
                """
                INSERT INTO notice_objection (district_id, batch_id, id, application_id, received_on, objector, text,
                    kept_by, kept_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                batch.district(),
                batch.id(),
                objection.id(),
                objection.applicationId(),
                objection.receivedOn(),
                cipher.seal(objection.id(), objection.objector()),
                objection.text(),
                objection.keptBy(),
                objection.keptAt());
    }

    /** Of a notice, the newest first. */
    List<Objection> of(Transaction transaction, Batch batch) {
        return transaction.list("""
                SELECT id, application_id, received_on, objector, text, kept_by, kept_at
                FROM notice_objection WHERE district_id = ? AND batch_id = ? ORDER BY id DESC LIMIT 500
                """, this::objection, batch.district(), batch.id());
    }

    private Objection objection(Row row) {
        return new Objection(
                row.number("id"),
                row.number("application_id"),
                row.date("received_on"),
                cipher.open(row.number("id"), row.bytes("objector")),
                row.text("text"),
                row.text("kept_by"),
                row.instant("kept_at"));
    }

    void add(Transaction transaction, Batch batch, Removal removal) {
        transaction.update(
                """
                INSERT INTO notice_removal (district_id, batch_id, application_id, organisation, reason, removed_by, removed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                batch.district(),
                batch.id(),
                removal.applicationId(),
                removal.organisation(),
                removal.reason(),
                removal.removedBy(),
                removal.removedAt());
    }

    List<Removal> removals(Transaction transaction, Batch batch) {
        return transaction.list(
                """
                SELECT application_id, organisation, reason, removed_by, removed_at
                FROM notice_removal WHERE district_id = ? AND batch_id = ? ORDER BY removed_at DESC LIMIT 500
                """,
                row -> new Removal(
                        row.number("application_id"),
                        row.text("organisation"),
                        row.text("reason"),
                        row.text("removed_by"),
                        row.instant("removed_at")),
                batch.district(),
                batch.id());
    }
}
