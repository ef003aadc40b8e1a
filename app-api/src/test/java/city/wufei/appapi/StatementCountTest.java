package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number of statements of a request does not grow with what is there. */
class StatementCountTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);

    @Test
    void contentIsReadWithoutTheDatabase() {
        assertThat(statements(API.get("/v1/districts/" + Fixtures.SONGJIANG + "/sorting/bundle")))
                .isZero();
        assertThat(statements(API.get("/v1/districts/" + Fixtures.SONGJIANG + "/places")))
                .isZero();
        assertThat(statements(API.get("/v1/surveys/satisfaction?district=" + Fixtures.SONGJIANG)))
                .isZero();
    }

    @Test
    void aCheckInTakesSixStatementsAndTwoMoreWithAKey() {
        assertThat(statements(checkIn("place-1"))).isEqualTo(6);
        assertThat(statements(checkIn("place-2").key("key-00000001"))).isEqualTo(8);
        assertThat(statements(checkIn("place-3"))).isEqualTo(6);
    }

    @Test
    void listsTakeTheSessionAndOneStatement() {
        assertThat(statements(API.get("/v1/me/check-ins").as(resident))).isEqualTo(2);
        checkIn("place-1").send().is(201);
        checkIn("place-2").send().is(201);
        assertThat(statements(API.get("/v1/me/check-ins").as(resident))).isEqualTo(2);
        assertThat(statements(API.get("/v1/me/points/entries").as(resident))).isEqualTo(2);
        assertThat(statements(API.get("/v1/me/points").as(resident))).isEqualTo(2);
    }

    @Test
    void whetherASurveyWasAnsweredTakesOneStatementMore() {
        assertThat(statements(API.get("/v1/surveys/satisfaction").as(resident))).isEqualTo(2);
        assertThat(statements(API.get("/v1/districts/" + Fixtures.SONGJIANG + "/surveys")
                        .as(resident)))
                .isEqualTo(2);
        assertThat(statements(API.get("/v1/districts/" + Fixtures.SONGJIANG + "/surveys")))
                .isZero();
        assertThat(statements(API.get("/v1/site-codes/" + Fixtures.poster("place-1"))))
                .isZero();
    }

    private Call checkIn(String place) {
        return API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster(place)))
                .as(resident);
    }

    private static int statements(Call call) {
        StatementCount.reset();
        assertThat(call.send().status()).isLessThan(300);
        return StatementCount.sent().size();
    }
}
