package city.wufei.contracts.survey;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Surveys. Reading a district's list is public; a survey and its answering belong to the resident's own district. */
public interface SurveyApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/surveys")
    @Operation(operationId = "listSurveys", tags = "surveys", summary = "Surveys of a district")
    SurveyPage surveys(
            @PathVariable String district,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit,
            @QueryValue @Nullable String cursor);

    @AnswersProblems
    @Get("/v1/surveys/{id}")
    @Operation(
            operationId = "getSurvey",
            tags = "surveys",
            summary = "One survey with its questions",
            description = "The session's district decides which; without a session, `district` has to be given.")
    Survey survey(@PathVariable String id, @QueryValue @Nullable String district);

    @AnswersProblems
    @Post("/v1/surveys/{id}/responses")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "answerSurvey",
            tags = "surveys",
            summary = "Answer a survey, once per resident",
            description =
                    "Refused with survey-not-open, survey-changed, already-answered or answers-invalid (with errors).",
            security = @SecurityRequirement(name = "session"))
    SurveyReceipt answer(
            @PathVariable String id,
            @Body @Valid SurveyResponseRequest answers,
            @Parameter(description = "The same key with the same body gets the same answer for 7 days")
                    @Header("Idempotency-Key")
                    @Size(min = 8, max = 100)
                    @Nullable
                    String idempotencyKey);
}
