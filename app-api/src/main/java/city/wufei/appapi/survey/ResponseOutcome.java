package city.wufei.appapi.survey;

import city.wufei.content.survey.SurveyProblem;
import city.wufei.contracts.survey.SurveyReceipt;
import java.util.List;

/** What becomes of a response. */
sealed interface ResponseOutcome {

    record Received(SurveyReceipt receipt) implements ResponseOutcome {}

    /** The resident's district has no such survey. */
    record NoSuchSurvey() implements ResponseOutcome {}

    /** Not open yet, or closed. */
    record NotOpen() implements ResponseOutcome {}

    /** Another version than the one that is shown now was answered. */
    record Changed() implements ResponseOutcome {}

    record Faulty(List<SurveyProblem> problems) implements ResponseOutcome {}

    record AlreadyAnswered() implements ResponseOutcome {}

    /** The Idempotency-Key was used for another request. */
    record KeyUsedOtherwise() implements ResponseOutcome {}
}
