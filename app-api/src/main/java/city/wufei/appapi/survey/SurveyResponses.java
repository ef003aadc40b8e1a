package city.wufei.appapi.survey;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.idempotency.Claim;
import city.wufei.appapi.idempotency.IdempotencyKeys;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.content.publication.Published;
import city.wufei.content.survey.Answers;
import city.wufei.content.survey.Survey;
import city.wufei.contracts.me.MyAnswers;
import city.wufei.contracts.survey.SurveyReceipt;
import city.wufei.contracts.survey.SurveyResponseRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes responses to surveys. */
@Singleton
public final class SurveyResponses {

    private final ResponseRepository repository;
    private final IdempotencyKeys keys;
    private final Districts districts;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    SurveyResponses(
            ResponseRepository repository,
            IdempotencyKeys keys,
            Districts districts,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.districts = districts;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes a resident's answers, once. */
    ResponseOutcome answer(Resident resident, String surveyId, SurveyResponseRequest request, Optional<String> key) {
        var asked = new Asked(surveyId, request);
        return transactions.inTransaction(undo -> {
            var outcome = switch (keys.claim(resident, key, asked, SurveyReceipt.class)) {
                case Claim.Answered<SurveyReceipt>(var receipt) -> new ResponseOutcome.Received(receipt);
                case Claim.UsedOtherwise<SurveyReceipt>() -> new ResponseOutcome.KeyUsedOtherwise();
                case Claim.Fresh<SurveyReceipt>() -> judge(resident, asked, key);
            };
            if (!(outcome instanceof ResponseOutcome.Received)) {
                undo.everything();
            }
            return outcome;
        });
    }

    /** The ids of the surveys that a resident answered. */
    Set<String> answeredBy(Resident resident) {
        return Set.copyOf(transactions.read(() -> repository.surveysOf(resident.district(), resident.id())));
    }

    /** Everything that a resident answered. Joins the caller's transaction. */
    public List<MyAnswers> allOf(Resident resident) {
        return repository.of(resident.district(), resident.id()).stream()
                .map(row -> new MyAnswers(
                        row.surveyId(),
                        row.surveyVersion(),
                        DistrictTime.onTheWire(row.receivedAt()),
                        Json.read(row.answers(), Answers.class).values()))
                .toList();
    }

    /** Removes what a resident answered. Joins the caller's transaction. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }

    private ResponseOutcome judge(Resident resident, Asked asked, Optional<String> key) {
        var now = DistrictTime.millis(clock.instant());
        var survey = districts.library().survey(resident.district(), asked.survey());
        if (survey.isEmpty()) {
            return new ResponseOutcome.NoSuchSurvey();
        }
        if (!survey.get().document().isOpen(DistrictTime.day(now))) {
            return new ResponseOutcome.NotOpen();
        }
        var version = asked.request().version();
        if (version != null && version != survey.get().version()) {
            return new ResponseOutcome.Changed();
        }
        return check(resident, survey.get(), Answers.of(asked.request().answers()), now, key);
    }

    private ResponseOutcome check(
            Resident resident, Published<Survey> survey, Answers answers, Instant now, Optional<String> key) {
        var problems = survey.document().check(answers);
        if (!problems.isEmpty()) {
            return new ResponseOutcome.Faulty(problems);
        }
        var row = new ResponseRow(
                resident.district(),
                ids.next(),
                survey.id(),
                survey.version(),
                resident.id(),
                Json.canonical(answers),
                now);
        if (!repository.take(row)) {
            return new ResponseOutcome.AlreadyAnswered();
        }
        var receipt = new SurveyReceipt(Ids.text(row.id()), survey.id(), survey.version(), DistrictTime.onTheWire(now));
        keys.keep(resident, key, receipt);
        return new ResponseOutcome.Received(receipt);
    }

    /** The whole request, which an Idempotency-Key stands for. */
    record Asked(String survey, SurveyResponseRequest request) {}
}
