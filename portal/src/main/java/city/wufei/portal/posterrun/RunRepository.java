package city.wufei.portal.posterrun;

import city.wufei.portal.sitecode.PosterLayout;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables poster_run and poster_run_part. */
@Singleton
class RunRepository {

    void add(Transaction transaction, Run run) {
        transaction.update(
                """
                INSERT INTO poster_run (district_id, id, layout, state, serials, done, ordered_at, ordered_by)
                VALUES (?, ?, ?, ?, ?, 0, ?, ?)
                """,
                run.district(),
                run.id(),
                run.layout(),
                run.state(),
                String.join(" ", run.serials()),
                run.orderedAt(),
                run.orderedBy());
    }

    Optional<Run> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, layout, state, serials, done, ordered_at, ordered_by, finished_at
                FROM poster_run WHERE district_id = ? AND id = ?
                """, RunRepository::run, district, id);
    }

    /** The district's newest runs, by the primary key. */
    List<Run> newest(Transaction transaction, String district, int most) {
        return transaction.list("""
                SELECT district_id, id, layout, state, serials, done, ordered_at, ordered_by, finished_at
                FROM poster_run WHERE district_id = ? ORDER BY id DESC LIMIT ?
                """, RunRepository::run, district, most);
    }

    /** The run that waits for the longest and that nobody works on, by poster_run_state. */
    Optional<Run> due(Transaction transaction, Instant now) {
        return transaction.first("""
                SELECT district_id, id, layout, state, serials, done, ordered_at, ordered_by, finished_at
                FROM poster_run WHERE state = 'RUNNING' AND (taken_until IS NULL OR taken_until < ?)
                ORDER BY id LIMIT 1
                """, RunRepository::run, now);
    }

    /** Whether it was this call that took the run; another one can when the time is over. */
    boolean take(Transaction transaction, Run run, Instant now, Instant until) {
        return transaction.update("""
                        UPDATE poster_run SET taken_until = ?
                        WHERE district_id = ? AND id = ? AND state = 'RUNNING' AND (taken_until IS NULL OR taken_until < ?)
                        """, until, run.district(), run.id(), now) == 1;
    }

    /** Keeps a part, unless the run was stopped or somebody else set it meanwhile; the last part ends the run. */
    boolean advance(Transaction transaction, Run run, int done, byte[] pdf, Instant now) {
        var state = done >= run.total() ? Run.State.DONE : Run.State.RUNNING;
        var moved = transaction.update(
                """
                UPDATE poster_run SET done = ?, state = ?, taken_until = NULL, finished_at = ?
                WHERE district_id = ? AND id = ? AND state = 'RUNNING' AND done = ?
                """, done, state, state == Run.State.DONE ? now : null, run.district(), run.id(), run.done());
        if (moved == 1 && pdf.length > 0) {
            transaction.update("""
                    INSERT INTO poster_run_part (district_id, run_id, part_no, pdf) VALUES (?, ?, ?, ?)
                    """, run.district(), run.id(), run.done(), pdf);
        }
        return moved == 1;
    }

    /** Whether it was this call that stopped it. */
    boolean cancel(Transaction transaction, Run run, Instant now) {
        return transaction.update("""
                        UPDATE poster_run SET state = 'CANCELLED', finished_at = ? WHERE district_id = ? AND id = ? AND state = 'RUNNING'
                        """, now, run.district(), run.id()) == 1;
    }

    List<byte[]> parts(Transaction transaction, Run run) {
        return transaction.list("""
                SELECT pdf FROM poster_run_part WHERE district_id = ? AND run_id = ? ORDER BY part_no
                """, row -> row.bytes("pdf"), run.district(), run.id());
    }

    /** Removes what was set for a run. */
    void removeParts(Transaction transaction, Run run) {
        transaction.update("""
                DELETE FROM poster_run_part WHERE district_id = ? AND run_id = ?
                """, run.district(), run.id());
    }

    /** Runs of the district that were ordered before a time, with what was set for them. */
    void forget(Transaction transaction, String district, long before) {
        transaction.update("""
                DELETE FROM poster_run_part WHERE district_id = ? AND run_id < ?
                """, district, before);
        transaction.update("""
                DELETE FROM poster_run WHERE district_id = ? AND id < ?
                """, district, before);
    }

    private static Run run(Row row) {
        return new Run(
                row.text("district_id"),
                row.number("id"),
                row.constant("layout", PosterLayout.class),
                row.constant("state", Run.State.class),
                List.of(row.text("serials").split(" ")),
                row.integer("done"),
                row.instant("ordered_at"),
                row.text("ordered_by"),
                row.optionalInstant("finished_at"));
    }
}
