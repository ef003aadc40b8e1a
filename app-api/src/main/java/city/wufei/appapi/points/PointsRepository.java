package city.wufei.appapi.points;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger and the balances. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PointsRepository extends GenericRepository<EntryRow, Long> {

    @Query("""
            INSERT INTO points_entry (district_id, id, resident_id, points, reason, reference_id, rule, made_at)
            VALUES (:districtId, :id, :residentId, :points, :reason, :referenceId, :rule, :madeAt)
            """)
    void enter(
            String districtId,
            long id,
            long residentId,
            int points,
            String reason,
            long referenceId,
            String rule,
            Instant madeAt);

    /** VALUES() rather than a row alias, which MariaDB does not have. */
    @Query("""
            INSERT INTO points_account (district_id, resident_id, balance) VALUES (:districtId, :residentId, :points)
            ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance)
            """)
    void credit(String districtId, long residentId, int points);

    /** By the primary key. */
    @Query("SELECT balance FROM points_account WHERE district_id = :districtId AND resident_id = :residentId")
    Optional<Integer> balance(String districtId, long residentId);

    /** By points_entry_resident, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, points, reason, reference_id, rule, made_at
            FROM points_entry
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<EntryRow> entries(String districtId, long residentId, long before, int limit);

    /** By points_entry_resident. */
    @Query("DELETE FROM points_entry WHERE district_id = :districtId AND resident_id = :residentId")
    int forgetEntries(String districtId, long residentId);

    @Query("DELETE FROM points_account WHERE district_id = :districtId AND resident_id = :residentId")
    int forgetAccount(String districtId, long residentId);
}
