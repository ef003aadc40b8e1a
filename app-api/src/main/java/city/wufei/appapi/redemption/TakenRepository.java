package city.wufei.appapi.redemption;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** How many of each reward a resident has had, by the primary key. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TakenRepository extends GenericRepository<TakenRow, String> {

    /** Whoever takes the same reward at the same time waits here for the transaction's end, so what {@link #taken} reads after it counts. */
    @Query("""
            INSERT INTO redemption_count (district_id, resident_id, reward_id, taken) VALUES (:districtId, :residentId, :rewardId, 1)
            ON DUPLICATE KEY UPDATE taken = taken + 1
            """)
    void add(String districtId, long residentId, String rewardId);

    @Query("""
            SELECT taken FROM redemption_count
            WHERE district_id = :districtId AND resident_id = :residentId AND reward_id = :rewardId
            """)
    int taken(String districtId, long residentId, String rewardId);

    /** Nothing where the resident is gone. */
    @Query("""
            UPDATE redemption_count SET taken = taken - 1
            WHERE district_id = :districtId AND resident_id = :residentId AND reward_id = :rewardId AND taken >= 1
            """)
    int giveBack(String districtId, long residentId, String rewardId);

    @Query("""
            SELECT reward_id, taken FROM redemption_count
            WHERE district_id = :districtId AND resident_id = :residentId
            ORDER BY reward_id
            """)
    List<TakenRow> of(String districtId, long residentId);

    @Query("DELETE FROM redemption_count WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
