package city.wufei.appapi.correction;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrections of answers. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CorrectionRepository extends GenericRepository<CorrectionRow, Long> {

    default void take(CorrectionRow row) {
        ResidentsOwn.isFirst(() -> insert(
                row.districtId(),
                row.id(),
                row.residentId(),
                row.item(),
                row.words(),
                row.expected(),
                row.reason(),
                row.photoId(),
                row.receivedAt()));
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO sorting_correction (district_id, id, resident_id, item, words, expected, reason, photo_id, status, received_at)
            SELECT district_id, :id, id, :item, :words, :expected, :reason, :photoId, 'received', :receivedAt
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(
            String districtId,
            long id,
            long residentId,
            @Nullable String item,
            String words,
            @Nullable String expected,
            String reason,
            @Nullable Long photoId,
            Instant receivedAt);

    /** By sorting_correction_resident. */
    @Query("""
            SELECT COUNT(*) FROM sorting_correction
            WHERE district_id = :districtId AND resident_id = :residentId AND status = 'received'
            """)
    int open(String districtId, long residentId);

    /** By sorting_correction_resident; a resident has some dozens at most. */
    @Query("""
            SELECT district_id, id, resident_id, item, words, expected, reason, photo_id, status, reply, received_at, decided_at, decided_by
            FROM sorting_correction
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CorrectionRow> of(String districtId, long residentId, long before, int limit);

    /** By sorting_correction_status, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, item, words, expected, reason, photo_id, status, reply, received_at, decided_at, decided_by
            FROM sorting_correction
            WHERE district_id = :districtId AND status = :status AND id < :before
              AND (words LIKE :anywhere OR reason LIKE :anywhere)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CorrectionRow> ofStatus(String districtId, String status, String anywhere, long before, int limit);

    /** By the primary key, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, item, words, expected, reason, photo_id, status, reply, received_at, decided_at, decided_by
            FROM sorting_correction
            WHERE district_id = :districtId AND id < :before
              AND (words LIKE :anywhere OR reason LIKE :anywhere)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CorrectionRow> ofDistrict(String districtId, String anywhere, long before, int limit);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, item, words, expected, reason, photo_id, status, reply, received_at, decided_at, decided_by
            FROM sorting_correction
            WHERE district_id = :districtId AND id = :id
            """)
    Optional<CorrectionRow> one(String districtId, long id);

    /** By sorting_correction_photo. Of a batch of those decided before, the picture is gone. */
    @Query("""
            UPDATE sorting_correction SET photo_id = NULL
            WHERE photo_id IS NOT NULL AND decided_at < :before ORDER BY photo_id LIMIT 100
            """)
    int forgetPhotos(Instant before);

    /** Decides what waits; nothing where it is decided already. */
    @Query("""
            UPDATE sorting_correction
            SET status = :status, reply = :reply, decided_at = :decidedAt, decided_by = :decidedBy
            WHERE district_id = :districtId AND id = :id AND status = 'received'
            """)
    int decide(String districtId, long id, String status, @Nullable String reply, Instant decidedAt, String decidedBy);

    /** By sorting_correction_resident. */
    @Query("DELETE FROM sorting_correction WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
