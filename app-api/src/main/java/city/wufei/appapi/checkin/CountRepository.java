package city.wufei.appapi.checkin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** How often each resident was credited, by day and by month. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CountRepository extends GenericRepository<CheckInRow, Long> {

    /**
     * Adds a check-in to its day and to its month; whoever comes at the same time waits here for the transaction's end, so what
     * {@link #counts} reads after it is what the caps are held to.
     */
    @Query("""
            INSERT INTO check_in_count (district_id, resident_id, period, check_ins, points)
            VALUES (:districtId, :residentId, :month, 1, :points), (:districtId, :residentId, :date, 1, :points)
            ON DUPLICATE KEY UPDATE check_ins = check_ins + VALUES(check_ins), points = points + VALUES(points)
            """)
    void add(String districtId, long residentId, String month, String date, int points);

    /** By primary keys; after {@link #add} and a credit all three rows are there. */
    @Query("""
            SELECT a.balance AS balance, d.check_ins AS today, m.points AS this_month
            FROM points_account a
            JOIN check_in_count d ON d.district_id = a.district_id AND d.resident_id = a.resident_id AND d.period = :date
            JOIN check_in_count m ON m.district_id = a.district_id AND m.resident_id = a.resident_id AND m.period = :month
            WHERE a.district_id = :districtId AND a.resident_id = :residentId
            """)
    Optional<CountsRow> counts(String districtId, long residentId, String month, String date);

    /** By the primary key. */
    @Query("""
            SELECT period, check_ins, points FROM check_in_count
            WHERE district_id = :districtId AND resident_id = :residentId
            ORDER BY period
            """)
    List<PeriodRow> of(String districtId, long residentId);

    @Query("DELETE FROM check_in_count WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);

    /** By check_in_count_period. A month's name is before its days' names. */
    @Query("DELETE FROM check_in_count WHERE period < :period ORDER BY period LIMIT 5000")
    int removeBefore(String period);
}
