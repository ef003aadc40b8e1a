package city.wufei.appapi.idempotency;

import city.wufei.appapi.transaction.DatabaseFailure;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Kept answers, by the primary key (district_id, resident_id, idem_key). */
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyRepository extends GenericRepository<KeyRow, String> {

    /** Claims a key, unless someone claimed it before; waits for one who is just doing so. */
    default boolean claimFirst(String districtId, long residentId, String idemKey, String fingerprint, Instant madeAt) {
        return DatabaseFailure.isFirst(() -> claim(districtId, residentId, idemKey, fingerprint, madeAt));
    }

    @Query("""
            INSERT INTO idempotency_key (district_id, resident_id, idem_key, fingerprint, answer, made_at)
            VALUES (:districtId, :residentId, :idemKey, :fingerprint, '', :madeAt)
            """)
    void claim(String districtId, long residentId, String idemKey, String fingerprint, Instant madeAt);

    @Query("""
            UPDATE idempotency_key SET answer = :answer
            WHERE district_id = :districtId AND resident_id = :residentId AND idem_key = :idemKey AND answer = ''
            """)
    int keep(String districtId, long residentId, String idemKey, String answer);

    @Query("""
            SELECT idem_key, fingerprint, answer FROM idempotency_key
            WHERE district_id = :districtId AND resident_id = :residentId AND idem_key = :idemKey
            """)
    Optional<KeyRow> find(String districtId, long residentId, String idemKey);

    @Query("DELETE FROM idempotency_key WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);

    /** By idempotency_key_made. */
    @Query("DELETE FROM idempotency_key WHERE made_at < :before ORDER BY made_at LIMIT 1000")
    int removeMadeBefore(Instant before);
}
