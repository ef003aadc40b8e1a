package city.wufei.appapi.reward;

import city.wufei.appapi.transaction.DatabaseFailure;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Stocks, by the primary key (district_id, reward_id). */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StockRepository extends GenericRepository<StockRow, String> {

    /** Sets one aside; nothing where none is left. */
    @Query("""
            UPDATE reward_stock SET available = available - 1, reserved = reserved + 1
            WHERE district_id = :districtId AND reward_id = :rewardId AND available >= 1
            """)
    int reserve(String districtId, String rewardId);

    @Query("""
            UPDATE reward_stock SET available = available + 1, reserved = reserved - 1
            WHERE district_id = :districtId AND reward_id = :rewardId AND reserved >= 1
            """)
    int giveBack(String districtId, String rewardId);

    @Query("""
            UPDATE reward_stock SET reserved = reserved - 1, handed_over = handed_over + 1
            WHERE district_id = :districtId AND reward_id = :rewardId AND reserved >= 1
            """)
    int handOver(String districtId, String rewardId);

    /** Changes what was seen; nothing where it is otherwise by now, or fewer than are reserved and handed over. */
    @Query("""
            UPDATE reward_stock SET available = available + :total - :seen, total = :total
            WHERE district_id = :districtId AND reward_id = :rewardId AND total = :seen AND available + :total >= :seen
            """)
    int set(String districtId, String rewardId, int seen, int total);

    /** Begins a stock, unless it has begun. */
    default boolean beginFirst(String districtId, String rewardId, int total) {
        return DatabaseFailure.isFirst(() -> begin(districtId, rewardId, total));
    }

    @Query("""
            INSERT INTO reward_stock (district_id, reward_id, total, available, reserved, handed_over)
            VALUES (:districtId, :rewardId, :total, :total, 0, 0)
            """)
    void begin(String districtId, String rewardId, int total);

    @Query("""
            SELECT reward_id, total, available, reserved, handed_over FROM reward_stock
            WHERE district_id = :districtId AND reward_id = :rewardId
            """)
    Optional<StockRow> stock(String districtId, String rewardId);

    @Query("""
            SELECT reward_id, total, available, reserved, handed_over FROM reward_stock
            WHERE district_id = :districtId
            ORDER BY reward_id
            """)
    List<StockRow> stocks(String districtId);
}
