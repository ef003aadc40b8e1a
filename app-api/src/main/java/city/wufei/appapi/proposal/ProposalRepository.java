package city.wufei.appapi.proposal;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposals for barcodes. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProposalRepository extends GenericRepository<ProposalRow, Long> {

    /** Takes a proposal, unless barcode_proposal_once says that one of the resident's for the number waits. */
    default boolean take(ProposalRow row) {
        return ResidentsOwn.isFirst(() -> insert(
                row.districtId(),
                row.id(),
                row.residentId(),
                row.ean(),
                row.name(),
                row.parts(),
                row.photoId(),
                row.receivedAt()));
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO barcode_proposal (district_id, id, resident_id, ean, open_ean, name, parts, photo_id, status, received_at)
            SELECT district_id, :id, id, :ean, :ean, :name, :parts, :photoId, 'received', :receivedAt
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(
            String districtId,
            long id,
            long residentId,
            String ean,
            String name,
            String parts,
            @Nullable Long photoId,
            Instant receivedAt);

    /** By barcode_proposal_once. */
    @Query("""
            SELECT COUNT(*) FROM barcode_proposal
            WHERE district_id = :districtId AND resident_id = :residentId AND open_ean IS NOT NULL
            """)
    int open(String districtId, long residentId);

    /** By barcode_proposal_resident, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, ean, name, parts, photo_id, status, reply, received_at, decided_at, decided_by
            FROM barcode_proposal
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<ProposalRow> of(String districtId, long residentId, long before, int limit);

    /** By barcode_proposal_status, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, ean, name, parts, photo_id, status, reply, received_at, decided_at, decided_by
            FROM barcode_proposal
            WHERE district_id = :districtId AND status = :status AND id < :before
              AND (name LIKE :anywhere OR ean LIKE :beginning)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<ProposalRow> ofStatus(
            String districtId, String status, String anywhere, String beginning, long before, int limit);

    /** By the primary key, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, ean, name, parts, photo_id, status, reply, received_at, decided_at, decided_by
            FROM barcode_proposal
            WHERE district_id = :districtId AND id < :before
              AND (name LIKE :anywhere OR ean LIKE :beginning)
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<ProposalRow> ofDistrict(String districtId, String anywhere, String beginning, long before, int limit);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, ean, name, parts, photo_id, status, reply, received_at, decided_at, decided_by
            FROM barcode_proposal
            WHERE district_id = :districtId AND id = :id
            """)
    Optional<ProposalRow> one(String districtId, long id);

    /** By barcode_proposal_open. */
    @Query("SELECT COUNT(*) FROM barcode_proposal WHERE district_id = :districtId AND open_ean = :ean AND id <> :but")
    int waiting(String districtId, String ean, long but);

    /** By barcode_proposal_photo. Of a batch of those decided before, the picture is gone. */
    @Query("""
            UPDATE barcode_proposal SET photo_id = NULL
            WHERE photo_id IS NOT NULL AND decided_at < :before ORDER BY photo_id LIMIT 100
            """)
    int forgetPhotos(Instant before);

    /** Decides what waits; nothing where it is decided already. */
    @Query("""
            UPDATE barcode_proposal
            SET status = :status, reply = :reply, decided_at = :decidedAt, decided_by = :decidedBy, open_ean = NULL
            WHERE district_id = :districtId AND id = :id AND status = 'received'
            """)
    int decide(String districtId, long id, String status, @Nullable String reply, Instant decidedAt, String decidedBy);

    /** By barcode_proposal_resident. */
    @Query("DELETE FROM barcode_proposal WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
