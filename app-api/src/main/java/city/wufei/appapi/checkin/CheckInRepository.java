package city.wufei.appapi.checkin;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Check-ins that counted. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CheckInRepository extends GenericRepository<CheckInRow, Long> {

    /** Counts a check-in, unless check_in_once_a_period or check_in_nonce says that it was counted before. */
    default boolean count(CheckInRow row) {
        return ResidentsOwn.isFirst(() -> insert(row));
    }

    /** How many rows that were: none where the resident is gone. */
    default int insert(CheckInRow row) {
        return insert(
                row.districtId(),
                row.id(),
                row.residentId(),
                row.placeId(),
                row.placeName(),
                row.day(),
                row.occurredAt(),
                row.countedAt(),
                row.points(),
                row.nonce(),
                row.periodOfDay());
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO check_in (district_id, id, resident_id, place_id, place_name, day, occurred_at, counted_at, points, nonce, period_of_day)
            SELECT district_id, :id, id, :placeId, :placeName, :day, :occurredAt, :countedAt, :points, :nonce, :periodOfDay
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(
            String districtId,
            long id,
            long residentId,
            String placeId,
            String placeName,
            LocalDate day,
            Instant occurredAt,
            Instant countedAt,
            int points,
            @Nullable String nonce,
            int periodOfDay);

    /** By check_in_nonce. */
    @Query("""
            SELECT district_id, id, resident_id, place_id, place_name, day, occurred_at, counted_at, points, nonce, period_of_day, reviewed
            FROM check_in
            WHERE district_id = :districtId AND resident_id = :residentId AND nonce = :nonce
            """)
    Optional<CheckInRow> withNonce(String districtId, long residentId, String nonce);

    /** By check_in_once_a_period: 1 where the period counted. */
    @Query("""
            SELECT COUNT(*) FROM check_in
            WHERE district_id = :districtId AND resident_id = :residentId AND place_id = :placeId AND day = :day AND period_of_day = :period
            """)
    int countedIn(String districtId, long residentId, String placeId, LocalDate day, int period);

    /** By check_in_resident, backwards. */
    @Query("""
            SELECT district_id, id, resident_id, place_id, place_name, day, occurred_at, counted_at, points, nonce, period_of_day, reviewed
            FROM check_in
            WHERE district_id = :districtId AND resident_id = :residentId AND id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
    List<CheckInRow> of(String districtId, long residentId, long before, int limit);

    /** By the primary key. */
    @Query("""
            SELECT district_id, id, resident_id, place_id, place_name, day, occurred_at, counted_at, points, nonce, period_of_day, reviewed
            FROM check_in
            WHERE district_id = :districtId AND id IN (:ids)
            """)
    List<CheckInRow> withIds(String districtId, List<Long> ids);

    /** By the primary key. */
    @Query("UPDATE check_in SET points = 0, reviewed = TRUE WHERE district_id = :districtId AND id = :id")
    void hold(String districtId, long id);

    /** By the primary key. */
    @Query("UPDATE check_in SET points = :points WHERE district_id = :districtId AND id = :id")
    void earns(String districtId, long id, int points);

    /** By check_in_day, which has every column. */
    @Query("""
            SELECT place_id, COUNT(*) AS check_ins, COUNT(DISTINCT resident_id) AS residents, SUM(points) AS points
            FROM check_in
            WHERE district_id = :districtId AND day BETWEEN :from AND :to
            GROUP BY place_id
            ORDER BY check_ins DESC, place_id
            """)
    List<PlaceCountRow> byPlace(String districtId, LocalDate from, LocalDate to);

    /** By check_in_resident. Each check-in becomes one of a resident who never was. */
    @Query("""
            UPDATE check_in SET resident_id = id, nonce = NULL
            WHERE district_id = :districtId AND resident_id = :residentId
            """)
    int forget(String districtId, long residentId);
}
