package city.wufei.appapi.survey;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.session.Caller;
import city.wufei.content.publication.Published;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.survey.Survey;
import city.wufei.contracts.survey.SurveyApi;
import city.wufei.contracts.survey.SurveyPage;
import city.wufei.contracts.survey.SurveyReceipt;
import city.wufei.contracts.survey.SurveyResponseRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SurveyController implements SurveyApi {

    private final SurveyResponses responses;
    private final Districts districts;
    private final Caller caller;
    private final Clock clock;
    private final ResponseCount count;

    SurveyController(SurveyResponses responses, Districts districts, Caller caller, Clock clock, ResponseCount count) {
        this.count = count;
        this.responses = responses;
        this.districts = districts;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    @PublishedContent
    public SurveyPage surveys(String district, int limit, @Nullable String cursor) {
        var shelf = districts.shelf(district);
        var after = Cursor.read(cursor);
        var answered = answered(caller.maybeResident().filter(r -> r.district().equals(shelf.id())));
        var surveys = shelf.library().surveys(shelf.id()).stream().map(Published::document);
        var page = Slice.of(surveys, city.wufei.content.survey.Survey::id, after, limit)
                .map(survey -> SurveyWording.summary(survey, today(), answered.apply(survey.id())));
        return new SurveyPage(page.items(), page.cursor());
    }

    @Override
    @PublishedContent
    public Survey survey(String id, @Nullable String district) {
        var resident = caller.maybeResident();
        var shelf = districts.shelf(districtOf(resident, district));
        var published =
                shelf.library().survey(shelf.id(), id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        return SurveyWording.survey(
                published, shelf.id(), today(), answered(resident).apply(id));
    }

    @Override
    @Secured(Resident.ROLE)
    public SurveyReceipt answer(String id, SurveyResponseRequest answers, @Nullable String idempotencyKey) {
        var outcome = responses.answer(caller.resident(), id, answers, Optional.ofNullable(idempotencyKey));
        count.count(outcome);
        return switch (outcome) {
            case ResponseOutcome.Received(var receipt) -> receipt;
            case ResponseOutcome.NoSuchSurvey() -> throw ProblemException.of(ProblemCode.NOT_FOUND);
            case ResponseOutcome.NotOpen() -> throw ProblemException.of(ProblemCode.SURVEY_NOT_OPEN);
            case ResponseOutcome.Changed() -> throw ProblemException.of(ProblemCode.SURVEY_CHANGED);
            case ResponseOutcome.AlreadyAnswered() -> throw ProblemException.of(ProblemCode.ALREADY_ANSWERED);
            case ResponseOutcome.KeyUsedOtherwise() -> throw ProblemException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            case ResponseOutcome.Faulty faulty -> throw faulty(faulty);
        };
    }

    /** Whether a resident answered, by a survey's id; null for everyone else. One statement, however many surveys. */
    private Function<String, @Nullable Boolean> answered(Optional<Resident> resident) {
        if (resident.isEmpty()) {
            return survey -> null;
        }
        var answered = responses.answeredBy(resident.get());
        return answered::contains;
    }

    /** The session decides; a district that is asked for beside it must be the same. */
    private static String districtOf(Optional<Resident> resident, @Nullable String asked) {
        if (resident.isEmpty()) {
            return Optional.ofNullable(asked)
                    .orElseThrow(() -> ProblemException.of(
                            ProblemCode.INVALID_REQUEST,
                            List.of(FieldErrors.missing("district", Languages.ofCurrentRequest()))));
        }
        if (asked != null && !asked.equals(resident.get().district())) {
            throw ProblemException.of(ProblemCode.WRONG_DISTRICT);
        }
        return resident.get().district();
    }

    private ProblemException faulty(ResponseOutcome.Faulty faulty) {
        var language = Languages.ofCurrentRequest();
        return ProblemException.of(
                ProblemCode.ANSWERS_INVALID,
                faulty.problems().stream()
                        .map(p -> SurveyErrors.error(p, language))
                        .toList());
    }

    private LocalDate today() {
        return DistrictTime.day(clock.instant());
    }
}
