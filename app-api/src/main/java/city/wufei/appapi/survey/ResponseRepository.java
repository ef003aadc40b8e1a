package city.wufei.appapi.survey;

import city.wufei.appapi.resident.ResidentsOwn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Responses to surveys. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ResponseRepository extends GenericRepository<ResponseRow, Long> {

    /** Takes a response, unless survey_response_once says that the resident answered before. */
    default boolean take(ResponseRow row) {
        return ResidentsOwn.isFirst(() -> insert(
                row.districtId(),
                row.id(),
                row.surveyId(),
                row.surveyVersion(),
                row.residentId(),
                row.answers(),
                row.receivedAt()));
    }

    /** Nothing where the resident is gone. */
    @Query("""
            INSERT INTO survey_response (district_id, id, survey_id, survey_version, resident_id, answers, received_at)
            SELECT district_id, :id, :surveyId, :surveyVersion, id, :answers, :receivedAt
            FROM resident WHERE district_id = :districtId AND id = :residentId
            FOR UPDATE
            """)
    int insert(
            String districtId,
            long id,
            String surveyId,
            int surveyVersion,
            long residentId,
            String answers,
            Instant receivedAt);

    /** By survey_response_resident. */
    @Query("""
            SELECT district_id, id, survey_id, survey_version, resident_id, answers, received_at
            FROM survey_response
            WHERE district_id = :districtId AND resident_id = :residentId
            ORDER BY id
            """)
    List<ResponseRow> of(String districtId, long residentId);

    /** By survey_response_resident. */
    @Query("SELECT survey_id FROM survey_response WHERE district_id = :districtId AND resident_id = :residentId")
    List<String> surveysOf(String districtId, long residentId);

    /** By survey_response_resident. */
    @Query("DELETE FROM survey_response WHERE district_id = :districtId AND resident_id = :residentId")
    int forget(String districtId, long residentId);
}
