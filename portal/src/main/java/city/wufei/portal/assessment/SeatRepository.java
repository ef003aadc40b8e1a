package city.wufei.portal.assessment;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table assignment. */
@Singleton
class SeatRepository {
    /** A second assignment of the same assessor to the same case changes nothing: the unique key assignment_seat. */
    int insert(Transaction transaction, Seat seat, long assignedBy) {
        return transaction.update(
                """
                INSERT IGNORE INTO assignment (district_id, id, application_id, assessor_id, assessor_name, state, version,
                    conflict, opinion, due_on, assigned_by, assigned_at)
                VALUES (?, ?, ?, ?, ?, 'ASKED', 0, '', '', ?, ?, ?)
                """,
                seat.district(),
                seat.id(),
                seat.applicationId(),
                seat.assessorId(),
                seat.assessorName(),
                seat.dueOn().orElse(null),
                assignedBy,
                seat.assignedAt());
    }

    Optional<Seat> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, due_on,
                    score, passed, assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND id = ?
                """, SeatRepository::seat, district, id);
    }

    List<Seat> ofCase(Transaction transaction, String district, long applicationId) {
        return transaction.list("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, due_on,
                    score, passed, assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND application_id = ? ORDER BY id
                """, SeatRepository::seat, district, applicationId);
    }

    List<Seat> ofAssessor(Transaction transaction, String district, long assessorId) {
        return transaction.list("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, due_on,
                    score, passed, assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND assessor_id = ? ORDER BY id DESC LIMIT 200
                """, SeatRepository::seat, district, assessorId);
    }

    /**
     * What the assessors of a district have on their desks: over the key assignment_assessor, each seat's case by its primary key.
     *
     * @param organisationId whose earlier cases somebody may have stood aside from
     */
    List<Load> loads(Transaction transaction, String district, long organisationId) {
        return transaction.list("""
                SELECT s.assessor_id,
                    COUNT(CASE WHEN s.state IN ('ASKED', 'DECLARED') AND a.state = 'ASSESSMENT' THEN 1 END) AS open_seats,
                    COUNT(CASE WHEN s.state = 'DECLINED' THEN 1 END) AS stood_aside,
                    COUNT(CASE WHEN s.state = 'DECLINED' AND a.organisation_id = ? THEN 1 END) AS from_this
                FROM assignment s JOIN application a ON a.district_id = s.district_id AND a.id = s.application_id
                WHERE s.district_id = ? GROUP BY s.assessor_id
                """, SeatRepository::load, organisationId, district);
    }

    private static Load load(Row row) {
        return new Load(
                row.number("assessor_id"),
                row.integer("open_seats"),
                row.integer("stood_aside"),
                row.integer("from_this") > 0);
    }

    int declare(Transaction transaction, Seat seat, SeatState to, String conflict, Instant at) {
        return transaction.update("""
                UPDATE assignment SET state = ?, conflict = ?, declared_at = ?, version = version + 1
                WHERE district_id = ? AND id = ? AND state = ?
                """, to, conflict, at, seat.district(), seat.id(), seat.state());
    }

    int handIn(Transaction transaction, Seat seat, String opinion, BigDecimal score, boolean passed, Instant at) {
        return transaction.update("""
                UPDATE assignment
                SET state = 'HANDED_IN', opinion = ?, score = ?, passed = ?, handed_in_at = ?, version = version + 1
                WHERE district_id = ? AND id = ? AND state = 'DECLARED'
                """, opinion, score, passed, at, seat.district(), seat.id());
    }

    /** Holds the seat while its sheet is written; 0 when it is not open for writing. */
    int write(Transaction transaction, Seat seat) {
        return transaction.update("""
                UPDATE assignment SET version = version + 1 WHERE district_id = ? AND id = ? AND state = 'DECLARED'
                """, seat.district(), seat.id());
    }

    int opinion(Transaction transaction, Seat seat, String opinion) {
        return transaction.update("""
                UPDATE assignment SET opinion = ?, version = version + 1
                WHERE district_id = ? AND id = ? AND state = 'DECLARED'
                """, opinion, seat.district(), seat.id());
    }

    private static Seat seat(Row row) {
        return new Seat(
                row.text("district_id"),
                row.number("id"),
                row.number("application_id"),
                row.number("assessor_id"),
                row.text("assessor_name"),
                row.constant("state", SeatState.class),
                row.text("conflict"),
                row.text("opinion"),
                row.optionalDate("due_on"),
                row.optionalDecimal("score"),
                row.optionalNumber("passed").map(passed -> passed != 0),
                row.instant("assigned_at"),
                row.optionalInstant("declared_at"),
                row.optionalInstant("handed_in_at"));
    }
}
