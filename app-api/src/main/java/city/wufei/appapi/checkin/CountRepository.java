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

    /**
     * By primary keys, and by check_in_resident what came before the check-in {@code id}: the last, and how many since another id were
     * made in some hours of the district's day. After {@link #add} the rows are there.
     */
    @Query("""
            SELECT COALESCE(a.balance, 0) AS balance, d.check_ins AS today, m.points AS this_month,
                (SELECT p.place_id FROM check_in p
                    WHERE p.district_id = d.district_id AND p.resident_id = d.resident_id AND p.id < :id
                    ORDER BY p.id DESC LIMIT 1) AS place_before,
                (SELECT p.occurred_at FROM check_in p
                    WHERE p.district_id = d.district_id AND p.resident_id = d.resident_id AND p.id < :id
                    ORDER BY p.id DESC LIMIT 1) AS at_before,
                (SELECT COUNT(*) FROM check_in p
                    WHERE p.district_id = d.district_id AND p.resident_id = d.resident_id AND p.id BETWEEN :since AND :id
                    AND MOD(HOUR(p.occurred_at) + 8, 24) >= :fromHour AND MOD(HOUR(p.occurred_at) + 8, 24) < :toHour) AS by_night
            FROM check_in_count d
            JOIN check_in_count m ON m.district_id = d.district_id AND m.resident_id = d.resident_id AND m.period = :month
            LEFT JOIN points_account a ON a.district_id = d.district_id AND a.resident_id = d.resident_id
            WHERE d.district_id = :districtId AND d.resident_id = :residentId AND d.period = :date
            """)
    Optional<CountsRow> counts(
            String districtId,
            long residentId,
            String month,
            String date,
            long id,
            long since,
            int fromHour,
            int toHour);

    /** Takes points that were refused out of their day and month, and puts such as were released after all into them again. */
    @Query("""
            UPDATE check_in_count SET points = points + :points
            WHERE district_id = :districtId AND resident_id = :residentId AND period IN (:month, :date)
            """)
    void change(String districtId, long residentId, String month, String date, int points);

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
