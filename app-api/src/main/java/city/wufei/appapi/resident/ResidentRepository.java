package city.wufei.appapi.resident;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Residents, by the primary key (district_id, id). */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResidentRepository extends GenericRepository<ResidentRow, Long> {

    @Query("""
            INSERT INTO resident (district_id, id, kind, created_at)
            VALUES (:districtId, :id, :kind, :createdAt)
            """)
    void welcome(String districtId, long id, String kind, Instant createdAt);

    @Query("""
            SELECT district_id, id, kind, created_at FROM resident WHERE district_id = :districtId AND id = :id
            """)
    Optional<ResidentRow> resident(String districtId, long id);

    /** By resident_help_code; two have the same code once in millions of districts. */
    @Query("""
            SELECT district_id, id, kind, created_at FROM resident
            WHERE district_id = :districtId AND help_code = :helpCode
            LIMIT 2
            """)
    List<ResidentRow> withHelpCode(String districtId, long helpCode);

    /** Whoever else holds the resident waits for the end of this transaction. */
    @Query("SELECT id FROM resident WHERE district_id = :districtId AND id = :id FOR UPDATE")
    Optional<Long> hold(String districtId, long id);

    @Query("DELETE FROM resident WHERE district_id = :districtId AND id = :id")
    int forget(String districtId, long id);
}
