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

    @Test
    void spendingTakesTwoStatementsAndARefusalToo() {
        var book = new PointsBook(API);
        var spender = book.resident(resident);
        book.award(spender, 10);
        StatementCount.reset();
        book.spend(spender, 4, book.newReference());
        assertThat(StatementCount.sent()).hasSize(2);
        StatementCount.reset();
        book.spend(spender, 40, book.newReference());
        assertThat(StatementCount.sent()).hasSize(2);
    }

    @Test
    void helpingAResidentTakesAFewStatements() {
        checkIn("place-1").send().is(201);
        var path = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/residents/"
                + API.get("/v1/me").as(resident).send().text("helpCode");
        var office = API.staff("office", Fixtures.SONGJIANG);
        var entry = API.get("/v1/me/points/entries").as(resident).send().text("items.0.id");

        assertThat(statements(API.get(path).as(office))).isEqualTo(2);
        assertThat(statements(API.get(path + "/entries").as(office))).isEqualTo(3);
        assertThat(statements(
                        API.post(path + "/corrections", "{\"points\":1,\"reason\":\"x\",\"request\":\"0NV2A9T7GQ4CM\"}")
                                .as(office)))
                .isEqualTo(6);
        assertThat(statements(API.post(path + "/reversals", "{\"entry\":\"%s\",\"reason\":\"x\"}".formatted(entry))
                        .as(office)))
                .isEqualTo(6);
        assertThat(statements(API.get("/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/ledger")
                        .as(office)))
                .isEqualTo(1);
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
