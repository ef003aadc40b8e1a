package city.wufei.appapi.practice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What residents got wrong, by the primary key (district_id, resident_id, item_id). */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PracticeMissRepository extends GenericRepository<PracticeMissRow, String> {

    /** Only where the resident is held in the same transaction. What was missed before is missed now. */
    @Query("""
            INSERT INTO practice_miss (district_id, resident_id, item_id, item_name, missed_at)
            VALUES (:districtId, :residentId, :itemId, :itemName, :missedAt)
            ON DUPLICATE KEY UPDATE item_name = VALUES(item_name), missed_at = VALUES(missed_at)
            """)
    void remember(List<PracticeMissRow> rows);

    /** At most a few hundred; the first missed first. */
    @Query("""
            SELECT district_id, resident_id, item_id, item_name, missed_at FROM practice_miss
            WHERE district_id = :districtId AND resident_id = :residentId
            ORDER BY missed_at, item_id
            """)
    List<PracticeMissRow> of(String districtId, long residentId);

    @Query("""
            DELETE FROM practice_miss
            WHERE district_id = :districtId AND resident_id = :residentId AND item_id IN (:items)
            """)
    int forget(String districtId, long residentId, List<String> items);

    @Query("DELETE FROM practice_miss WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
