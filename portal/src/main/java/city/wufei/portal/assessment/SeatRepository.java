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
                    conflict, opinion, assigned_by, assigned_at)
                VALUES (?, ?, ?, ?, ?, 'ASKED', 0, '', '', ?, ?)
                """,
                seat.district(),
                seat.id(),
                seat.applicationId(),
                seat.assessorId(),
                seat.assessorName(),
                assignedBy,
                seat.assignedAt());
    }

    Optional<Seat> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, score, passed,
                    assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND id = ?
                """, SeatRepository::seat, district, id);
    }

    List<Seat> ofCase(Transaction transaction, String district, long applicationId) {
        return transaction.list("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, score, passed,
                    assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND application_id = ? ORDER BY id
                """, SeatRepository::seat, district, applicationId);
    }

    List<Seat> ofAssessor(Transaction transaction, String district, long assessorId) {
        return transaction.list("""
                SELECT district_id, id, application_id, assessor_id, assessor_name, state, conflict, opinion, score, passed,
                    assigned_at, declared_at, handed_in_at
                FROM assignment WHERE district_id = ? AND assessor_id = ? ORDER BY id DESC LIMIT 200
                """, SeatRepository::seat, district, assessorId);
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
                row.optionalDecimal("score"),
                row.optionalNumber("passed").map(passed -> passed != 0),
                row.instant("assigned_at"),
                row.optionalInstant("declared_at"),
                row.optionalInstant("handed_in_at"));
    }
}
