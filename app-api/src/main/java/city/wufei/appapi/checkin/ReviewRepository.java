package city.wufei.appapi.checkin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reviews of check-ins that stand out. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends GenericRepository<ReviewRow, Long> {

    default void open(ReviewRow row) {
        insert(
                row.districtId(),
                row.checkInId(),
                row.residentId(),
                row.placeId(),
                row.points(),
                row.rule(),
                row.reasons(),
                row.facts(),
                row.state());
    }

    @Query("""
            INSERT INTO check_in_review (district_id, check_in_id, resident_id, place_id, points, rule, reasons, facts, state)
            VALUES (:districtId, :checkInId, :residentId, :placeId, :points, :rule, :reasons, :facts, :state)
            """)
    void insert(
            String districtId,
            long checkInId,
            long residentId,
            String placeId,
            int points,
            String rule,
            String reasons,
            String facts,
            String state);

    /** By the primary key. */
    @Query("""
            SELECT district_id, check_in_id, resident_id, place_id, points, rule, reasons, facts, state, note, appeal, appealed_at, decided_at, decided_by, refused_by
            FROM check_in_review
            WHERE district_id = :districtId AND check_in_id IN (:checkIns)
            """)
    List<ReviewRow> of(String districtId, List<Long> checkIns);

    /** By the primary key; stays as it is until the transaction ends. */
    @Query("""
            SELECT district_id, check_in_id, resident_id, place_id, points, rule, reasons, facts, state, note, appeal, appealed_at, decided_at, decided_by, refused_by
            FROM check_in_review
            WHERE district_id = :districtId AND check_in_id = :checkInId
            FOR UPDATE
            """)
    Optional<ReviewRow> held(String districtId, long checkInId);

    /** By check_in_review_state, backwards; of every place where none is asked for. */
    @Query("""
            SELECT district_id, check_in_id, resident_id, place_id, points, rule, reasons, facts, state, note, appeal, appealed_at, decided_at, decided_by, refused_by
            FROM check_in_review
            WHERE district_id = :districtId AND state IN (:states) AND (:place = '' OR place_id = :place) AND check_in_id < :before
            ORDER BY check_in_id DESC
            LIMIT :limit
            """)
    List<ReviewRow> ofStates(String districtId, List<String> states, String place, long before, int limit);

    /** By check_in_review_state. */
    @Query("""
            SELECT COUNT(*) FROM (
                SELECT check_in_id FROM check_in_review
                WHERE district_id = :districtId AND state IN ('pending', 'appealed')
                LIMIT 1000) AS waiting
            """)
    int waiting(String districtId);

    @Query("""
            UPDATE check_in_review
            SET state = :state, note = :note, decided_at = :at, decided_by = :by, refused_by = :refusedBy
            WHERE district_id = :districtId AND check_in_id = :checkInId
            """)
    void decide(
            String districtId,
            long checkInId,
            String state,
            @Nullable String note,
            Instant at,
            String by,
            @Nullable String refusedBy);

    /** Nothing where it is not the resident's, was not refused, or was appealed for before. */
    @Query("""
            UPDATE check_in_review SET state = 'appealed', appeal = :reason, appealed_at = :at
            WHERE district_id = :districtId AND check_in_id = :checkInId AND resident_id = :residentId AND state = 'refused'
            """)
    int appeal(String districtId, long residentId, long checkInId, String reason, Instant at);

    /** By check_in_review_resident. */
    @Query("DELETE FROM check_in_review WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
