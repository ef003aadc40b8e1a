package city.wufei.appapi.photo;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pictures of residents. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PhotoRepository extends GenericRepository<PhotoRow, Long> {

    default void keep(String districtId, long residentId, PhotoRow row, byte[] jpeg) {
        ResidentsOwn.isFirst(() -> insert(districtId, row.id(), residentId, row.keptAt(), jpeg));
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO resident_photo (district_id, id, resident_id, attached, kept_at, jpeg)
            SELECT district_id, :id, id, FALSE, :keptAt, :jpeg
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(String districtId, long id, long residentId, Instant keptAt, byte[] jpeg);

    /** By resident_photo_resident. */
    @Query("""
            SELECT COUNT(*) FROM resident_photo
            WHERE district_id = :districtId AND resident_id = :residentId AND attached = FALSE
            """)
    int waiting(String districtId, long residentId);

    /** Once: a picture belongs to one thing. */
    @Query("""
            UPDATE resident_photo SET attached = TRUE
            WHERE district_id = :districtId AND id = :id AND resident_id = :residentId AND attached = FALSE
            """)
    int attach(String districtId, long residentId, long id);

    /** By the primary key. */
    @Query("""
            SELECT id, jpeg FROM resident_photo
            WHERE district_id = :districtId AND id = :id AND resident_id = :residentId
            """)
    Optional<JpegRow> own(String districtId, long residentId, long id);

    /** By the primary key. */
    @Query("SELECT id, jpeg FROM resident_photo WHERE district_id = :districtId AND id = :id AND attached = TRUE")
    Optional<JpegRow> attached(String districtId, long id);

    /** By resident_photo_resident. */
    @Query("""
            SELECT id, attached, kept_at FROM resident_photo
            WHERE district_id = :districtId AND resident_id = :residentId
            ORDER BY id
            """)
    List<PhotoRow> of(String districtId, long residentId);

    /** By resident_photo_resident. */
    @Query("DELETE FROM resident_photo WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);

    /** By the primary key. */
    @Query("UPDATE resident_photo SET remove_after = :after WHERE district_id = :districtId AND id = :id")
    int removeAfter(String districtId, long id, Instant after);

    /** By resident_photo_removal. */
    @Query("DELETE FROM resident_photo WHERE remove_after < :now ORDER BY remove_after LIMIT 100")
    int removeDue(Instant now);

    /** By resident_photo_waiting. */
    @Query("""
            DELETE FROM resident_photo WHERE attached = FALSE AND kept_at < :before ORDER BY kept_at LIMIT 100
            """)
    int removeKeptBefore(Instant before);
}
