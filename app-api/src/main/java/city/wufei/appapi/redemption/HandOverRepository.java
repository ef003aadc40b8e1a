package city.wufei.appapi.redemption;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Redemptions as staff list them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HandOverRepository extends GenericRepository<RedemptionRow, Long> {

    /** By the primary key, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<RedemptionRow> all(String districtId, long before, int limit);

    /** By redemption_reward, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND reward_id = :rewardId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<RedemptionRow> ofReward(String districtId, String rewardId, long before, int limit);

    /** By redemption_reward, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND reward_id = :rewardId AND state = :state AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<RedemptionRow> ofRewardIn(String districtId, String rewardId, String state, long before, int limit);

    /** By redemption_shop: a shop hands over some thousands in a month. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND shop_id = :shopId AND ended_at >= :from AND ended_at < :until AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<RedemptionRow> ofShop(String districtId, String shopId, Instant from, Instant until, long before, int limit);
}
