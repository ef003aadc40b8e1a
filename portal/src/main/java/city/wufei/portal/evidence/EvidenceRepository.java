package city.wufei.portal.evidence;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table evidence; every statement runs on its primary key or the first two columns of it. */
@Singleton
class EvidenceRepository {
    void insert(Transaction transaction, Evidence evidence) {
        transaction.update(
                """
                INSERT INTO evidence (district_id, application_id, id, criterion_id, file_name, type, bytes, sha256, stored_as,
                    uploaded_by, uploaded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                evidence.district(),
                evidence.applicationId(),
                evidence.id(),
                evidence.criterionId(),
                evidence.fileName(),
                evidence.type(),
                evidence.bytes(),
                evidence.sha256(),
                evidence.storedAs(),
                evidence.uploadedBy(),
                evidence.uploadedAt());
    }

    /** Kept and removed ones, in the order of upload. */
    List<Evidence> of(Transaction transaction, String district, long applicationId) {
        return transaction.list("""
                SELECT district_id, application_id, id, criterion_id, file_name, type, bytes, sha256, stored_as, uploaded_by,
                    uploaded_at, removed_at
                FROM evidence WHERE district_id = ? AND application_id = ? ORDER BY id
                """, EvidenceRepository::evidence, district, applicationId);
    }

    Optional<Evidence> find(Transaction transaction, String district, long applicationId, long id) {
        return transaction.first("""
                SELECT district_id, application_id, id, criterion_id, file_name, type, bytes, sha256, stored_as, uploaded_by,
                    uploaded_at, removed_at
                FROM evidence WHERE district_id = ? AND application_id = ? AND id = ?
                """, EvidenceRepository::evidence, district, applicationId, id);
    }

    int remove(Transaction transaction, Evidence evidence, Instant at) {
        return transaction.update("""
                UPDATE evidence SET removed_at = ?
                WHERE district_id = ? AND application_id = ? AND id = ? AND removed_at IS NULL
                """, at, evidence.district(), evidence.applicationId(), evidence.id());
    }

    int restore(Transaction transaction, Evidence evidence) {
        return transaction.update("""
                UPDATE evidence SET removed_at = NULL
                WHERE district_id = ? AND application_id = ? AND id = ? AND removed_at IS NOT NULL
                """, evidence.district(), evidence.applicationId(), evidence.id());
    }

    /** For good; only what was removed before. */
    int discard(Transaction transaction, Evidence evidence) {
        return transaction.update("""
                DELETE FROM evidence
                WHERE district_id = ? AND application_id = ? AND id = ? AND removed_at IS NOT NULL
                """, evidence.district(), evidence.applicationId(), evidence.id());
    }

    void delete(Transaction transaction, String district, long applicationId) {
        transaction.update("""
                DELETE FROM evidence WHERE district_id = ? AND application_id = ?
                """, district, applicationId);
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.text("district_id"),
                row.number("application_id"),
                row.number("id"),
                row.text("criterion_id"),
                row.text("file_name"),
                row.constant("type", EvidenceType.class),
                row.number("bytes"),
                row.text("sha256"),
                row.text("stored_as"),
                row.text("uploaded_by"),
                row.instant("uploaded_at"),
                row.optionalInstant("removed_at"));
    }
}
