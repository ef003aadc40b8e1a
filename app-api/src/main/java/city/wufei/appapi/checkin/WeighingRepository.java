package city.wufei.appapi.checkin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** What staff weighed. Nothing in here leads to a resident but by the check-in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WeighingRepository extends GenericRepository<WeightRow, Long> {

    @Query("""
            INSERT INTO check_in_weighing (district_id, check_in_id, staff_id, nonce)
            VALUES (:districtId, :checkInId, :staffId, :nonce)
            """)
    void note(String districtId, long checkInId, String staffId, String nonce);

    /** By the primary key. */
    @Query("SELECT nonce FROM check_in_weighing WHERE district_id = :districtId AND check_in_id = :checkInId")
    Optional<String> nonceOf(String districtId, long checkInId);

    @Query("""
            INSERT INTO check_in_weight (district_id, check_in_id, material, grams)
            VALUES (:districtId, :checkInId, :material, :grams)
            """)
    void add(List<WeightRow> rows);

    /** By the primary key. */
    @Query("""
            SELECT district_id, check_in_id, material, grams FROM check_in_weight
            WHERE district_id = :districtId AND check_in_id IN (:checkIns)
            ORDER BY check_in_id, material
            """)
    List<WeightRow> of(String districtId, List<Long> checkIns);
}
