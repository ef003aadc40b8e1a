package city.wufei.portal.notice;

import city.wufei.portal.application.StandardVersion;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables notice_batch and notice_case. */
@Singleton
class BatchRepository {
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");
    private static final Map<String, String> COLUMNS =
            Map.of("title", "title", "opens", "opens_at", "closes", "closes_at");

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

    void remove(Transaction transaction, Batch batch, long applicationId) {
        transaction.update("""
                DELETE FROM notice_case WHERE district_id = ? AND batch_id = ? AND application_id = ?
                """, batch.district(), batch.id(), applicationId);
    }

    Optional<Batch> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE district_id = ? AND id = ?
                """, BatchRepository::batch, district, id);
    }

    /** Of a district, or of all for an empty one, the newest first; ids grow with time. */
    List<Batch> ofDistrict(Transaction transaction, String district) {
        return transaction.list("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE (? = '' OR district_id = ?) ORDER BY id DESC LIMIT 100
                """, BatchRepository::batch, district, district);
    }

    /** A district's that still run, the next to close first. */
    List<Batch> running(Transaction transaction, String district, Instant now) {
        return transaction.list("""
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE district_id = ? AND state = 'OPEN' AND closes_at > ? ORDER BY closes_at LIMIT 100
                """, BatchRepository::batch, district, now);
    }

    /** The office's table: a filter of the state, and words of the title. */
    PageOf<Batch> search(Transaction transaction, String district, TableQuery query, Instant now) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var span = Span.of(query.filter("state"), now);
        var total = transaction.count("""
                SELECT COUNT(*) FROM notice_batch
                WHERE district_id = ? AND title LIKE ? AND closes_at > ? AND closes_at <= ?
                """, district, like, span.after(), span.until());
        var rows = transaction.list(
                """
                SELECT district_id, id, title, state, working_days, minutes, opens_at, closes_at
                FROM notice_batch WHERE district_id = ? AND title LIKE ? AND closes_at > ? AND closes_at <= ?
                ORDER BY %s, id DESC LIMIT ? OFFSET ?
                """.formatted(query.orderBy(COLUMNS, "opens_at DESC")),
                BatchRepository::batch,
                district,
                like,
                span.after(),
                span.until(),
                query.size(),
                query.offset());
        return new PageOf<>(rows, total, query);
    }

    /** When a notice closes that is in a state: after the one and not later than the other. */
    private record Span(Instant after, Instant until) {
        static Span of(String state, Instant now) {
            return switch (state) {
                case "open" -> new Span(now, FAR_AWAY);
                case "closing" -> new Span(now, now.plus(Notices.CLOSING));
                case "ended" -> new Span(Instant.EPOCH, now);
                default -> new Span(Instant.EPOCH, FAR_AWAY);
            };
        }
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

    /** A standard that a notice rests on. */
    record BatchStandard(long batchId, StandardVersion standard) {}

    /** What each of these notices rests on: the primary key of notice_case, a few rows for each. */
    List<BatchStandard> standards(Transaction transaction, List<Batch> batches) {
        if (batches.isEmpty()) {
            return List.of();
        }
        var districts = batches.stream().map(Batch::district).distinct().toList();
        var ids = batches.stream().map(Batch::id).toList();
        return transaction.list(
                """
                SELECT DISTINCT c.batch_id, a.standard_district, a.standard_id, a.standard_version
                FROM notice_case c JOIN application a ON a.district_id = c.district_id AND a.id = c.application_id
                WHERE c.district_id IN (%s) AND c.batch_id IN (%s)
                """.formatted(Transaction.places(districts), Transaction.places(ids)),
                row -> new BatchStandard(row.number("batch_id"), standard(row)),
                Stream.concat(districts.stream(), ids.stream()).toArray());
    }

    private static StandardVersion standard(Row row) {
        return new StandardVersion(
                row.text("standard_district"), row.text("standard_id"), row.integer("standard_version"));
    }

    /** In no order: a notice ranks nobody, {@link NoticeEntry#order} is how it lists them. */
    List<NoticeEntry> entries(Transaction transaction, Batch batch) {
        return transaction.list(
                """
                SELECT a.id, o.name, o.subdistrict, a.standard_district, a.standard_id, a.standard_version
                FROM notice_case c
                    JOIN application a ON a.district_id = c.district_id AND a.id = c.application_id
                    JOIN organisation o ON o.district_id = a.district_id AND o.id = a.organisation_id
                WHERE c.district_id = ? AND c.batch_id = ?
                """,
                row -> new NoticeEntry(
                        row.number("id"),
                        row.text("name"),
                        row.text("standard_id"),
                        row.text("subdistrict"),
                        standard(row)),
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
