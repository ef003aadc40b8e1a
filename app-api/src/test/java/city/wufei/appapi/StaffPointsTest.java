package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident tells the code of the account, and staff help. */
class StaffPointsTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 30_000);

    private static final String RESIDENTS = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/residents/";

    private final PointsBook book = new PointsBook(API);
    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String operator = API.staff("member-7", "operator", Fixtures.SONGJIANG);
    private String code = "";

    @BeforeEach
    void checkIn() {
        code = API.get("/v1/me").as(resident).send().is(200).text("helpCode");
        API.post("/v1/check-ins", "{\"code\":\"%s\"}".formatted(Fixtures.poster("place-1")))
                .as(resident)
                .send()
                .is(201);
    }

    @Test
    void theCodeThatAResidentReadsOutFindsTheBalanceAndTheEntries() {
        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        for (var typed : List.of(code, code.replace("-", ""), code.toLowerCase(Locale.ROOT))) {
            var account = API.get(RESIDENTS + typed).as(operator).send().is(200);
            assertThat(account.text("code")).isEqualTo(code);
            assertThat(account.json().path("balance").asInt()).isEqualTo(10);
        }

        var entries = API.get(RESIDENTS + code + "/entries")
                .as(operator)
                .send()
                .is(200)
                .json();
        assertThat(entries.path("items")).hasSize(1);
        assertThat(entries.at("/items/0/entry/reason").asString()).isEqualTo("check-in");
        assertThat(entries.at("/items/0/counter").asString()).isEqualTo("pool");
        assertThat(entries.at("/items/0/reversible").asBoolean()).isTrue();
    }

    @Test
    void entriesComeInPages() {
        for (int i = 0; i < 4; i++) {
            correct(1).is(200);
        }
        var first = API.get(RESIDENTS + code + "/entries?limit=3")
                .as(operator)
                .send()
                .is(200);
        var second = API.get(RESIDENTS + code + "/entries?limit=3&cursor=" + first.text("cursor"))
                .as(operator)
                .send()
                .is(200);

        assertThat(first.json().path("items")).hasSize(3);
        assertThat(second.json().path("items")).hasSize(2);
        assertThat(second.json().has("cursor")).isFalse();
    }

    @Test
    void anEntryIsReversedOnceAndTheResidentReadsWhy() {
        var entry = checkInEntry();

        var made = reverse(entry).is(200);

        assertThat(made.json().path("balance").asInt()).isZero();
        assertThat(made.json().at("/made/entry/points").asInt()).isEqualTo(-10);
        assertThat(made.text("made.madeBy")).isEqualTo("member-7");
        reverse(entry).isProblem(409, "already-reversed");
        reverse(made.text("made.entry.id")).isProblem(409, "not-reversible");
        var mine = API.get("/v1/me/points/entries").as(resident).send().is(200);
        assertThat(mine.text("items.0.reason")).isEqualTo("reversal");
        assertThat(mine.text("items.0.note")).isEqualTo("扫了别人的码");
        assertThat(mine.text("items.0.reference")).isEqualTo(entry);
        var seen = API.get(RESIDENTS + code + "/entries").as(operator).send();
        assertThat(seen.text("items.1.reversedBy")).isEqualTo(made.text("made.entry.id"));
        assertThat(seen.text("items.1.reversible")).isEqualTo("false");
    }

    @Test
    void whatWasSpentSinceStaysSpent() {
        book.spend(book.resident(resident), 7, book.newReference());

        var made = reverse(checkInEntry()).is(200);

        assertThat(made.json().at("/made/entry/points").asInt()).isEqualTo(-3);
        assertThat(made.json().path("balance").asInt()).isZero();
    }

    @Test
    void tenReversalsAtOnceAreOne() throws Exception {
        var entry = checkInEntry();

        var answers = AtOnce.times(10, () -> reverse(entry));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.isProblem(409, "already-reversed"));
        assertThat(book.balance(book.resident(resident))).isZero();
    }

    @Test
    void aCorrectionAddsOrTakesWithAReason() {
        assertThat(correct(5).is(200).json().path("balance").asInt()).isEqualTo(15);
        assertThat(correct(-15).is(200).json().path("balance").asInt()).isZero();

        var refused = correct(-3).isProblem(409, "not-enough-points");

        assertThat(refused.text("detail")).contains("还差 3 分");
        var mine = API.get("/v1/me/points/entries").as(resident).send();
        assertThat(mine.text("items.0.points")).isEqualTo("-15");
        assertThat(mine.text("items.0.reason")).isEqualTo("correction");
        assertThat(mine.text("items.0.note")).isEqualTo("补记");
        assertThat(mine.text("items.0.rule")).isEqualTo("staff");
    }

    @Test
    void theSameRequestIsOneCorrectionAlsoAtOnce() throws Exception {
        var request = Ids.text(book.newReference());

        var answers = AtOnce.times(10, () -> correct(5, request));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(answer -> answer.text("made.entry.id")).distinct())
                .hasSize(1);
        assertThat(book.balance(book.resident(resident))).isEqualTo(15);
    }

    @Test
    void aCorrectionCanBeReversedToo() {
        var made = correct(5).is(200).text("made.entry.id");

        assertThat(reverse(made).is(200).json().path("balance").asInt()).isEqualTo(10);
    }

    @Test
    void whatIsNoCorrectionIsRefusedByField() {
        correct(0).isProblem(400, "invalid-request");
        correct(1001).isProblem(400, "invalid-request");
        correct(5, "x").isProblem(400, "invalid-request");
        API.post(RESIDENTS + code + "/reversals", "{\"entry\":\"%s\",\"reason\":\" \"}".formatted(checkInEntry()))
                .as(operator)
                .send()
                .isProblem(400, "invalid-request");
        reverse("nothing").isProblem(404, "not-found");
        reverse(Ids.text(book.newReference())).isProblem(404, "not-found");
    }

    @Test
    void nobodyIsFoundByWhatIsNoCodeOrAnothersDistricts() {
        API.get(RESIDENTS + "ABC").as(operator).send().isProblem(404, "not-found");
        API.get(RESIDENTS + "00000-00001").as(operator).send().isProblem(404, "not-found");
        var far = API.get("/v1/me").as(API.guestOf(Fixtures.QINGPU)).send().text("helpCode");
        API.get(RESIDENTS + far).as(operator).send().isProblem(404, "not-found");
        API.get(RESIDENTS + far + "/entries").as(operator).send().isProblem(404, "not-found");
        API.post(RESIDENTS + far + "/corrections", correction(5, Ids.text(book.newReference())))
                .as(operator)
                .send()
                .isProblem(404, "not-found");
        var another = API.guestOf(Fixtures.SONGJIANG);
        var anothers = API.get("/v1/me").as(another).send().text("helpCode");
        API.post(RESIDENTS + anothers + "/reversals", reversal(checkInEntry()))
                .as(operator)
                .send()
                .isProblem(404, "not-found");
    }

    @Test
    void othersAreRefused() {
        var routes = List.of(
                API.get(RESIDENTS + code),
                API.get(RESIDENTS + code + "/entries"),
                API.post(RESIDENTS + code + "/reversals", reversal("0NV2A9T7GQ4CM")),
                API.post(RESIDENTS + code + "/corrections", correction(5, "0NV2A9T7GQ4CM")));
        routes.forEach(route -> route.send().isProblem(401, "unauthenticated"));
        for (var roles : List.of("publicity", "admin", "applicant assessor")) {
            var member = API.staff(roles, Fixtures.SONGJIANG);
            API.get(RESIDENTS + code).as(member).send().isProblem(403, "forbidden");
            API.get(RESIDENTS + code + "/entries").as(member).send().isProblem(403, "forbidden");
            API.post(RESIDENTS + code + "/reversals", reversal("0NV2A9T7GQ4CM"))
                    .as(member)
                    .send()
                    .isProblem(403, "forbidden");
            API.post(RESIDENTS + code + "/corrections", correction(5, "0NV2A9T7GQ4CM"))
                    .as(member)
                    .send()
                    .isProblem(403, "forbidden");
        }
        var elsewhere = API.staff("operator office", Fixtures.QINGPU);
        API.get(RESIDENTS + code).as(elsewhere).send().isProblem(403, "wrong-district");
        API.get(RESIDENTS + code + "/entries").as(elsewhere).send().isProblem(403, "wrong-district");
        API.post(RESIDENTS + code + "/reversals", reversal("0NV2A9T7GQ4CM"))
                .as(elsewhere)
                .send()
                .isProblem(403, "wrong-district");
        API.post(RESIDENTS + code + "/corrections", correction(5, "0NV2A9T7GQ4CM"))
                .as(elsewhere)
                .send()
                .isProblem(403, "wrong-district");
        API.get(RESIDENTS + code).as(resident).send().isProblem(403, "forbidden");
    }

    private String checkInEntry() {
        var entries =
                API.get("/v1/me/points/entries").as(resident).send().json().path("items");
        for (var entry : entries) {
            if (entry.path("reason").asString().equals("check-in")) {
                return entry.path("id").asString();
            }
        }
        throw new AssertionError("no check-in among " + entries);
    }

    private Answer reverse(String entry) {
        return API.post(RESIDENTS + code + "/reversals", reversal(entry))
                .as(operator)
                .send();
    }

    private Answer correct(int points) {
        return correct(points, Ids.text(book.newReference()));
    }

    private Answer correct(int points, String request) {
        return API.post(RESIDENTS + code + "/corrections", correction(points, request))
                .as(operator)
                .send();
    }

    private static String reversal(String entry) {
        return "{\"entry\":\"%s\",\"reason\":\"扫了别人的码\"}".formatted(entry);
    }

    private static String correction(int points, String request) {
        return "{\"points\":%d,\"reason\":\"补记\",\"request\":\"%s\"}".formatted(points, request);
    }
}
