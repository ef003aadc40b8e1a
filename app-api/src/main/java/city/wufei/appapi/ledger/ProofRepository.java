package city.wufei.appapi.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The proofs, and what they look at. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProofRepository extends GenericRepository<ProofRow, LocalDate> {

    /** Begins before resident 0, who is nobody: the entries of residents who are gone. */
    @Query("""
            INSERT INTO points_proof (district_id, day, started_at, after_resident, checked, balances, differing)
            VALUES (:districtId, :day, :startedAt, -1, 0, 0, 0)
            """)
    void begin(String districtId, LocalDate day, Instant startedAt);

    /** By the primary key, backwards. */
    @Query("""
            SELECT district_id, day, started_at, finished_at, after_resident, checked, balances, differing
            FROM points_proof
            WHERE district_id = :districtId
            ORDER BY day DESC
            LIMIT :limit
            """)
    List<ProofRow> last(String districtId, int limit);

    /** By the primary key, the oldest first; a district has some hundreds. */
    @Query("""
            SELECT district_id, day, started_at, finished_at, after_resident, checked, balances, differing
            FROM points_proof
            WHERE district_id = :districtId AND finished_at IS NULL
            ORDER BY day
            LIMIT 1
            """)
    Optional<ProofRow> unfinished(String districtId);

    /** The last account of the next chunk, by the primary key; empty where fewer are left. */
    @Query("""
            SELECT resident_id FROM points_account
            WHERE district_id = :districtId AND resident_id > :after
            ORDER BY resident_id
            LIMIT 1 OFFSET 999
            """)
    Optional<Long> endOfChunk(String districtId, long after);

    /** By the primary key. */
    @Query("""
            SELECT COUNT(*) AS accounts, COALESCE(SUM(balance), 0) AS balances
            FROM points_account
            WHERE district_id = :districtId AND resident_id > :after AND resident_id <= :to
            """)
    BalancesRow balances(String districtId, long after, long to);

    /** By points_entry_resident. */
    @Query("""
            SELECT counter, reason, COUNT(*) AS entries, SUM(points) AS points
            FROM points_entry
            WHERE district_id = :districtId AND resident_id > :after AND resident_id <= :to
            GROUP BY counter, reason
            """)
    List<TotalRow> totals(String districtId, long after, long to);

    /** By the primary key and points_entry_resident. Finds balances without entries and entries without a balance alike. */
    @Query("""
            SELECT resident_id, SUM(balance) AS balance, SUM(points) AS entries
            FROM (
                SELECT resident_id, balance, 0 AS points
                FROM points_account
                WHERE district_id = :districtId AND resident_id > :after AND resident_id <= :to
                UNION ALL
                SELECT resident_id, 0 AS balance, SUM(points) AS points
                FROM points_entry
                WHERE district_id = :districtId AND resident_id > :after AND resident_id <= :to
                GROUP BY resident_id
            ) both_sides
            GROUP BY resident_id
            HAVING SUM(balance) <> SUM(points)
            LIMIT 1000
            """)
    List<DifferenceRow> differences(String districtId, long after, long to);

    /** Nothing where another instance looked at the chunk meanwhile. */
    @Query("""
            UPDATE points_proof
            SET after_resident = :to, checked = checked + :checked, balances = balances + :balances, differing = differing + :differing
            WHERE district_id = :districtId AND day = :day AND after_resident = :after AND finished_at IS NULL
            """)
    int advance(String districtId, LocalDate day, long after, long to, long checked, long balances, int differing);

    @Query("""
            UPDATE points_proof SET finished_at = :finishedAt
            WHERE district_id = :districtId AND day = :day AND finished_at IS NULL
            """)
    int finish(String districtId, LocalDate day, Instant finishedAt);

    @Query("""
            INSERT INTO points_proof_total (district_id, day, counter, reason, entries, points)
            VALUES (:districtId, :day, :counter, :reason, :entries, :points)
            ON DUPLICATE KEY UPDATE entries = entries + VALUES(entries), points = points + VALUES(points)
            """)
    void add(String districtId, LocalDate day, String counter, String reason, long entries, long points);

    @Query("""
            INSERT INTO points_proof_difference (district_id, day, resident_id, balance, entries)
            VALUES (:districtId, :day, :residentId, :balance, :entries)
            """)
    void note(String districtId, LocalDate day, long residentId, long balance, long entries);

    /** By the primary key. */
    @Query("""
            SELECT counter, reason, entries, points
            FROM points_proof_total
            WHERE district_id = :districtId AND day = :day
            ORDER BY counter, reason
            """)
    List<TotalRow> totalsOf(String districtId, LocalDate day);

    /** By the primary key. */
    @Query("""
            SELECT resident_id, balance, entries
            FROM points_proof_difference
            WHERE district_id = :districtId AND day = :day
            ORDER BY resident_id
            LIMIT 100
            """)
    List<DifferenceRow> differencesOf(String districtId, LocalDate day);

    /** By points_proof_difference_resident. */
    @Query("DELETE FROM points_proof_difference WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
