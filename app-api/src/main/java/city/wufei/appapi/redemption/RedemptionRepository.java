package city.wufei.appapi.redemption;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Redemptions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RedemptionRepository extends GenericRepository<RedemptionRow, Long> {

    /** Refuses, by redemption_code, a code that somebody has already. */
    default boolean reserve(RedemptionRow row) {
        return ResidentsOwn.isFirst(() -> insert(
                row.districtId(),
                row.id(),
                row.residentId(),
                row.rewardId(),
                row.rewardName(),
                row.points(),
                row.code(),
                row.reservedAt(),
                row.validUntil()));
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO redemption (district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until)
            SELECT district_id, :id, id, :rewardId, :rewardName, :points, :code, 'reserved', :reservedAt, :validUntil
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(
            String districtId,
            long id,
            long residentId,
            String rewardId,
            String rewardName,
            int points,
            String code,
            Instant reservedAt,
            LocalDate validUntil);

    /** Ends what is reserved, without handing it over; nothing where it has ended. */
    @Query("""
            UPDATE redemption SET state = :state, ended_at = :endedAt
            WHERE district_id = :districtId AND id = :id AND state = 'reserved'
            """)
    int end(String districtId, long id, String state, Instant endedAt);

    /** The same for a resident's own. */
    @Query("""
            UPDATE redemption SET state = 'cancelled', ended_at = :endedAt
            WHERE district_id = :districtId AND id = :id AND resident_id = :residentId AND state = 'reserved'
            """)
    int cancel(String districtId, long id, long residentId, Instant endedAt);

    /** Hands over what is reserved and still counts on the day; nothing otherwise. */
    @Query("""
            UPDATE redemption SET state = 'handed_over', ended_at = :endedAt, shop_id = :shopId, ended_by = :endedBy
            WHERE district_id = :districtId AND id = :id AND state = 'reserved' AND valid_until >= :today
            """)
    int handOver(String districtId, long id, String shopId, String endedBy, Instant endedAt, LocalDate today);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND id = :id
            """)
    Optional<RedemptionRow> one(String districtId, long id);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND id = :id AND resident_id = :residentId
            """)
    Optional<RedemptionRow> own(String districtId, long id, long residentId);

    /** By redemption_code. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND code = :code
            """)
    Optional<RedemptionRow> withCode(String districtId, String code);

    /** By redemption_resident, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<RedemptionRow> of(String districtId, long residentId, long before, int limit);

    /** By redemption_due. */
    @Query("""
            SELECT district_id, id, resident_id, reward_id, reward_name, points, code, state, reserved_at, valid_until, ended_at, shop_id
            FROM redemption
            WHERE state = 'reserved' AND valid_until < :today
            ORDER BY valid_until, district_id, id
            LIMIT :limit
            """)
    List<RedemptionRow> due(LocalDate today, int limit);

    /** By redemption_resident. Each becomes one of a resident who never was. */
    @Query("""
            UPDATE redemption SET resident_id = id
            WHERE district_id = :districtId AND resident_id = :residentId
            """)
    int forget(String districtId, long residentId);
}
