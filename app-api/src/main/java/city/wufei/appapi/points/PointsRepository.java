package city.wufei.appapi.points;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger and the balances. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PointsRepository extends GenericRepository<EntryRow, Long> {

    default void enter(EntryRow row) {
        insert(
                row.districtId(),
                row.id(),
                row.residentId(),
                row.points(),
                row.reason(),
                row.referenceId(),
                row.rule(),
                row.madeAt(),
                row.counter(),
                row.note(),
                row.madeBy());
    }

    @Query("""
            INSERT INTO points_entry (district_id, id, resident_id, points, reason, reference_id, rule, made_at, counter, note, made_by)
            VALUES (:districtId, :id, :residentId, :points, :reason, :referenceId, :rule, :madeAt, :counter, :note, :madeBy)
            """)
    void insert(
            String districtId,
            long id,
            long residentId,
            int points,
            String reason,
            long referenceId,
            String rule,
            Instant madeAt,
            String counter,
            @Nullable String note,
            @Nullable String madeBy);

    /** VALUES() rather than a row alias, which MariaDB does not have. */
    @Query("""
            INSERT INTO points_account (district_id, resident_id, balance) VALUES (:districtId, :residentId, :points)
            ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance)
            """)
    void credit(String districtId, long residentId, int points);

    /** Takes from a balance what is there; nothing when it does not reach. */
    @Query("""
            UPDATE points_account SET balance = balance - :points
            WHERE district_id = :districtId AND resident_id = :residentId AND balance >= :points
            """)
    int debit(String districtId, long residentId, int points);

    /** By the primary key. */
    @Query("SELECT balance FROM points_account WHERE district_id = :districtId AND resident_id = :residentId")
    Optional<Integer> balance(String districtId, long residentId);

    /** As it is now, and stays until the transaction ends. */
    @Query(
            "SELECT balance FROM points_account WHERE district_id = :districtId AND resident_id = :residentId FOR UPDATE")
    Optional<Integer> heldBalance(String districtId, long residentId);

    /** By points_entry_resident, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, points, reason, reference_id, rule, made_at, counter, note, made_by
            FROM points_entry
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<EntryRow> entries(String districtId, long residentId, long before, int limit);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, points, reason, reference_id, rule, made_at, counter, note, made_by
            FROM points_entry
            WHERE district_id = :districtId AND id = :id
            """)
    Optional<EntryRow> entry(String districtId, long id);

    /** By points_entry_reference. */
    @Query("""
            SELECT district_id, id, resident_id, points, reason, reference_id, rule, made_at, counter, note, made_by
            FROM points_entry
            WHERE district_id = :districtId AND reason = :reason AND reference_id = :referenceId
            """)
    Optional<EntryRow> referringTo(String districtId, String reason, long referenceId);

    /** By points_entry_reference, for the entries of a page. */
    @Query("""
            SELECT reference_id AS entry, id AS reversal
            FROM points_entry
            WHERE district_id = :districtId AND reason = 'reversal' AND reference_id IN (:entries)
            """)
    List<ReversalRow> reversals(String districtId, List<Long> entries);

    /**
     * What was earned by entries from an id on, less what was reversed of these: by points_entry_resident, from there to its end.
     * Ids grow with time, and the reference of a reversal is the id of what it reverses.
     */
    @Query("""
            SELECT COALESCE(SUM(points), 0)
            FROM points_entry
            WHERE district_id = :districtId AND resident_id = :residentId AND id >= :from AND counter IN ('pool', 'correction')
              AND (points > 0 OR (reason = 'reversal' AND reference_id >= :from))
            """)
    long earnedSince(String districtId, long residentId, long from);

    /** By points_entry_resident. The entries stay, as nobody's; what staff wrote about a person does not. */
    @Query("""
            UPDATE points_entry SET resident_id = 0, note = NULL
            WHERE district_id = :districtId AND resident_id = :residentId
            """)
    int forgetEntries(String districtId, long residentId);

    @Query("DELETE FROM points_account WHERE district_id = :districtId AND resident_id = :residentId")
    int forgetAccount(String districtId, long residentId);
}
