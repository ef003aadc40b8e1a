package city.wufei.portal.notice;

import city.wufei.portal.application.StandardVersion;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables notice_batch and notice_case. */
@Singleton
class BatchRepository {
    void insert(Transaction transaction, Batch batch, long createdBy) {
        transaction.update(
                """
                INSERT INTO notice_batch (district_id, id, title, state, working_days, minutes, opens_at, closes_at, created_by)
                VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)
                """,
                batch.district(),
                batch.id(),
                batch.title(),
                batch.workingDays(),
                batch.minutes().orElse(null),
                batch.opensAt(),
                batch.closesAt(),
                createdBy);
    }

    /** A case is on one notice: the unique key notice_case_once. */
    void add(Transaction transaction, Batch batch, long applicationId) {
        transaction.update("""
                INSERT INTO notice_case (district_id, batch_id, application_id) VALUES (?, ?, ?)
                """, batch.district(), batch.id(), applicationId);
    }

    Optional<Batch> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE district_id = ? AND id = ?
                """, BatchRepository::batch, district, id);
    }

    /** The newest first; ids grow with time. */
    List<Batch> ofDistrict(Transaction transaction, String district) {
        return transaction.list("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE district_id = ? ORDER BY id DESC LIMIT 100
                """, BatchRepository::batch, district);
    }

    /** Of every district: the key notice_batch_due. */
    List<Batch> due(Transaction transaction, Instant now) {
        return transaction.list("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE state = 'OPEN' AND closes_at <= ? ORDER BY closes_at LIMIT 20
                """, BatchRepository::batch, now);
    }

    int close(Transaction transaction, Batch batch) {
        return transaction.update("""
                UPDATE notice_batch SET state = 'CLOSED' WHERE district_id = ? AND id = ? AND state = 'OPEN'
                """, batch.district(), batch.id());
    }

    Optional<Batch> ofCase(Transaction transaction, String district, long applicationId) {
        return transaction.first("""
                SELECT b.district_id, b.id, b.title, b.state, b.working_days, b.minutes, b.opens_at, b.closes_at
                FROM notice_case c JOIN notice_batch b ON b.district_id = c.district_id AND b.id = c.batch_id
                WHERE c.district_id = ? AND c.application_id = ?
                """, BatchRepository::batch, district, applicationId);
    }

    /** By type and name: a notice ranks nobody. */
    List<NoticeEntry> entries(Transaction transaction, Batch batch) {
        return transaction.list(
                """
                SELECT a.id, o.name, o.subdistrict, a.standard_district, a.standard_id, a.standard_version
                FROM notice_case c
                    JOIN application a ON a.district_id = c.district_id AND a.id = c.application_id
                    JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                WHERE c.district_id = ? AND c.batch_id = ? ORDER BY a.standard_id, o.name
                """,
                row -> new NoticeEntry(
                        row.number("id"),
                        row.text("name"),
                        row.text("standard_id"),
                        row.text("subdistrict"),
                        new StandardVersion(
                                row.text("standard_district"),
                                row.text("standard_id"),
                                row.integer("standard_version"))),
                batch.district(),
                batch.id());
    }

    private static Batch batch(Row row) {
        return new Batch(
                row.text("district_id"),
                row.number("id"),
                row.text("title"),
                row.text("state").equals("OPEN"),
                row.integer("working_days"),
                row.optionalNumber("minutes").map(Math::toIntExact),
                row.instant("opens_at"),
                row.instant("closes_at"));
    }
}
