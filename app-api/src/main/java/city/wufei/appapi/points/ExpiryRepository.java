package city.wufei.appapi.points;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Which accounts were gone through at the end of a term. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ExpiryRepository extends GenericRepository<EntryRow, Long> {

    /** By the primary key, which is gone through once for each term. */
    @Query("""
            SELECT resident_id FROM points_account
            WHERE district_id = :districtId AND resident_id > :after AND settled_until < :end
            ORDER BY resident_id
            LIMIT :limit
            """)
    List<Long> unsettled(String districtId, LocalDate end, long after, int limit);

    /** Claims an account for a term: whoever comes second, or changes the balance, waits for the end of this transaction. */
    @Query("""
            UPDATE points_account SET settled_until = :end
            WHERE district_id = :districtId AND resident_id = :residentId AND settled_until < :end
            """)
    int settle(String districtId, long residentId, LocalDate end);
}
