package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SurveyTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void aSurveyWithoutASessionNeedsADistrict() {
        assertThat(API.get("/v1/surveys/satisfaction")
                        .send()
                        .isProblem(400, "invalid-request")
                        .text("errors.0.field"))
                .isEqualTo("district");
        API.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)
                .send()
                .is(200);
    }

    @Test
    void aResidentAnswersOnce() {
        answer("satisfaction", "{\"answers\":{\"q1\":\"a\",\"q2\":\"更多回收点\"},\"version\":1}")
                .is(201);

        answer("satisfaction", "{\"answers\":{\"q1\":\"b\"}}").isProblem(409, "already-answered");
    }

    @Test
    void whoAnsweredIsToldSo() {
        assertThat(shown().path("answered").asBoolean(true)).isFalse();
        assertThat(listed().path("answered").asBoolean(true)).isFalse();

        answer("satisfaction", "{\"answers\":{\"q1\":\"a\"}}").is(201);

        assertThat(shown().path("answered").asBoolean(false)).isTrue();
        assertThat(listed().path("answered").asBoolean(false)).isTrue();
    }

    @Test
    void whoComesWithoutASessionIsToldNothing() {
        var anonymous = API.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG);
        assertThat(anonymous.send().is(200).json().has("answered")).isFalse();
        var ofAnotherDistrict =
                API.get("/v1/districts/" + Fixtures.QINGPU + "/surveys").as(resident);
        assertThat(ofAnotherDistrict.send().is(200).json().at("/items/0").has("answered"))
                .isFalse();
    }

    private JsonNode shown() {
        return API.get("/v1/surveys/satisfaction").as(resident).send().is(200).json();
    }

    private JsonNode listed() {
        return API.get("/v1/districts/" + Fixtures.SONGJIANG + "/surveys")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("items")
                .valueStream()
                .filter(survey -> survey.path("id").asString().equals("satisfaction"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersThatBreakTheDefinitionAreRefusedFieldByField() {
        var refusal =
                answer("satisfaction", "{\"answers\":{\"q1\":\"z\",\"q9\":1}}").isProblem(422, "answers-invalid");

        assertThat(refusal.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .contains("answers.q1", "answers.q9");
    }

    @Test
    void noneOfTheseIsChosenAlone() {
        var shown = API.get("/v1/surveys/wide").as(resident).send().is(200).json();
        assertThat(shown.at("/questions/1/options/4/exclusive").asBoolean(false))
                .isTrue();
        assertThat(shown.at("/questions/1/options/0").has("exclusive")).isFalse();

        var refusal = answer("wide", "{\"answers\":{\"where\":\"o1\",\"done\":[\"o1\",\"none\"],\"why\":[\"o1\"]}}")
                .isProblem(422, "answers-invalid");
        assertThat(refusal.text("errors.0.field")).isEqualTo("answers.done");
        assertThat(refusal.text("errors.0.code")).isEqualTo("not-alone");
        answer("wide", "{\"answers\":{\"where\":\"o1\",\"done\":[\"none\"],\"why\":[\"o1\"]}}")
                .is(201);
    }

    @Test
    void aTextThatIsTooLongIsRefusedByNameAndInWords() {
        var answers = "{\"answers\":{\"q1\":\"a\",\"q2\":\"%s\"}}".formatted("长".repeat(21));
        var refusal = answer("satisfaction", answers).isProblem(422, "answers-invalid");

        assertThat(refusal.text("errors.0.field")).isEqualTo("answers.q2");
        assertThat(refusal.text("errors.0.code")).isEqualTo("too-long");
        assertThat(refusal.text("errors.0.message")).contains("20");
    }

    @Test
    void controlCharactersAreRefusedByNameAndInWords() {
        var refusal = answer("satisfaction", "{\"answers\":{\"q1\":\"a\",\"q2\":\"好\\u0000\"}}")
                .isProblem(422, "answers-invalid");

        assertThat(refusal.text("errors.0.field")).isEqualTo("answers.q2");
        assertThat(refusal.text("errors.0.code")).isEqualTo("control-character");
        assertThat(refusal.text("errors.0.message")).contains("控制字符");
        answer("satisfaction", "{\"answers\":{\"q1\":\"a\",\"q2\":\"一\\n二\\t三\"}}")
                .is(201);
    }

    @Test
    void aVersionIsAWholeNumber() {
        for (var version : new String[] {"1.5", "4294967297", "\"1\"", "true"}) {
            var refusal = answer("satisfaction", "{\"answers\":{\"q1\":\"a\"},\"version\":%s}".formatted(version))
                    .isProblem(400, "malformed-request");
            assertThat(refusal.text("errors.0.field")).as(version).isEqualTo("version");
            assertThat(refusal.text("errors.0.code")).as(version).isEqualTo("type");
        }
        answer("satisfaction", "{\"answers\":{\"q1\":\"a\"},\"version\":1.0}").is(201);
    }

    @Test
    void everyOtherRefusalHasItsCode() {
        answer("closed", "{\"answers\":{\"q1\":\"a\"}}").isProblem(409, "survey-not-open");
        answer("satisfaction", "{\"answers\":{\"q1\":\"a\"},\"version\":7}").isProblem(409, "survey-changed");
        answer("nothing", "{\"answers\":{}}").isProblem(404, "not-found");
        answer("satisfaction", "{}").isProblem(422, "answers-invalid");
        API.post("/v1/surveys/satisfaction/responses", "{\"answers\":{}}")
                .send()
                .isProblem(401, "unauthenticated");
    }

    @Test
    void aRepeatedAnswerUnderItsKeyGetsTheFirstReceipt() {
        var answers = "{\"answers\":{\"q1\":\"a\"}}";
        var first = API.post("/v1/surveys/satisfaction/responses", answers)
                .as(resident)
                .key("answer-01")
                .send()
                .is(201);

        var again = API.post("/v1/surveys/satisfaction/responses", answers)
                .as(resident)
                .key("answer-01")
                .send()
                .is(201);

        assertThat(again.body()).isEqualTo(first.body());
        API.post("/v1/surveys/satisfaction/responses", "{\"answers\":{\"q1\":\"b\"}}")
                .as(resident)
                .key("answer-01")
                .send()
                .isProblem(422, "idempotency-key-reused");
    }

    private Answer answer(String survey, String body) {
        return API.post("/v1/surveys/" + survey + "/responses", body)
                .as(resident)
                .send();
    }
}
