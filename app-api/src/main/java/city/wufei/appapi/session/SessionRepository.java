package city.wufei.appapi.session;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Sessions. Every statement goes by the primary key (district_id, id), or by the index that its comment names. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<SessionRow, Long> {

    @Query("""
            INSERT INTO session (district_id, id, resident_id, refresh_hash, started_at, expires_at)
            VALUES (:districtId, :id, :residentId, :refreshHash, :startedAt, :expiresAt)
            """)
    void start(String districtId, long id, long residentId, String refreshHash, Instant startedAt, Instant expiresAt);

    @Query("""
            SELECT COUNT(*) > 0 FROM session WHERE district_id = :districtId AND id = :id AND ended_at IS NULL
            """)
    boolean isLive(String districtId, long id);

    /** Held to the end of the transaction: of two that exchange a token at once, the second sees what the first wrote. */
    @Query("""
            SELECT district_id, id, resident_id, refresh_hash, started_at, expires_at, ended_at
            FROM session
            WHERE district_id = :districtId AND id = :id
            FOR UPDATE
            """)
    Optional<SessionRow> held(String districtId, long id);

    @Query("""
            UPDATE session SET refresh_hash = :newHash, expires_at = :expiresAt
            WHERE district_id = :districtId AND id = :id
            """)
    int rotate(String districtId, long id, String newHash, Instant expiresAt);

    @Query("""
            UPDATE session SET ended_at = :at WHERE district_id = :districtId AND id = :id AND ended_at IS NULL
            """)
    int end(String districtId, long id, Instant at);

    /** By session_resident. */
    @Query("DELETE FROM session WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);

    /** By session_expires. */
    @Query("DELETE FROM session WHERE expires_at < :before ORDER BY expires_at LIMIT 1000")
    int removeExpired(Instant before);
}
