package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check-ins that stand out wait for a person; whoever was refused can say why that is wrong. */
class CheckInReviewTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/check-in-reviews";
    private static final AtomicInteger SCANS = new AtomicInteger();

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String operator = API.staff("operator", Fixtures.SONGJIANG);
    private final String office = API.staff("staff-2", "office", Fixtures.SONGJIANG);

    @BeforeEach
    void whatIsLookedFor() throws SQLException {
        rules(new ReviewRules(
                new ReviewRules.Speed(60, 500),
                new ReviewRules.Device(2, 24),
                null,
                new ReviewRules.Nights(0, 5, 2, 7)));
    }

    @Test
    void whoIsAtTwoSitesAtOnceWaitsForAPerson() throws SQLException {
        checkIn(resident, "place-1").is(201);
        var held = checkIn(resident, "place-5").is(201);

        assertThat(held.text("checkIn.review.state")).isEqualTo("pending");
        assertThat(held.text("checkIn.review.reasons.0")).isEqualTo("speed");
        assertThat(held.json().at("/checkIn/review/points").asInt()).isEqualTo(10);
        assertThat(held.json().at("/checkIn/points").asInt()).isZero();
        assertThat(held.json().path("balance").asInt()).isEqualTo(10);
        assertThat(balance()).isEqualTo(10);
        assertThat(entries()).isEqualTo(1);
        var mine = API.get("/v1/me/check-ins").as(resident).send().is(200);
        assertThat(mine.text("items.0.review.state")).isEqualTo("pending");
        assertThat(mine.json().at("/items/1").has("review")).isFalse();

        var seen = API.get(DESK + "/" + held.text("checkIn.id"))
                .as(operator)
                .send()
                .is(200);
        assertThat(seen.json().at("/review/facts/metres").asInt()).isBetween(1_000, 60_000);
        assertThat(seen.json().at("/review/facts/seconds").asInt()).isLessThan(60);
        assertThat(seen.json().path("around")).hasSize(2);
    }

    @Test
    void timeEnoughBetweenTwoSitesIsNothing() {
        var now = Instant.now();
        checkIn(resident, "place-1", now.minusSeconds(7_200), null).is(201);

        assertThat(checkIn(resident, "place-5", now, null)
                        .is(201)
                        .json()
                        .path("checkIn")
                        .has("review"))
                .isFalse();
    }

    @Test
    void theThirdAccountOnAPhoneWaits() throws SQLException {
        var phone = "phone-" + Ids.text(Ids.tsid().next());
        for (var who = 0; who < 2; who++) {
            var answer = checkIn(API.guestOf(Fixtures.SONGJIANG), "place-2", Instant.now(), phone)
                    .is(201);
            assertThat(answer.json().path("checkIn").has("review")).isFalse();
        }

        var third = checkIn(resident, "place-2", Instant.now(), phone).is(201);

        assertThat(third.text("checkIn.review.reasons.0")).isEqualTo("device");
        assertThat(API.number("SELECT COUNT(*) FROM check_in_review WHERE facts LIKE '%" + phone + "%'"))
                .isZero();
        assertThat(API.get(DESK + "/" + third.text("checkIn.id"))
                        .as(operator)
                        .send()
                        .is(200)
                        .json()
                        .at("/review/facts/accounts")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void moreAtASiteThanItSeesWait() throws SQLException {
        rules(new ReviewRules(null, null, new ReviewRules.Burst(3, 5), null));
        for (var who = 0; who < 3; who++) {
            assertThat(checkIn(API.guestOf(Fixtures.SONGJIANG), "place-3")
                            .is(201)
                            .json()
                            .path("checkIn")
                            .has("review"))
                    .isFalse();
        }

        assertThat(checkIn(resident, "place-3").is(201).text("checkIn.review.reasons.0"))
                .isEqualTo("burst");
        assertThat(checkIn(
                                API.guestOf(Fixtures.SONGJIANG),
                                "place-3",
                                Instant.now().minusSeconds(900),
                                null)
                        .is(201)
                        .json()
                        .path("checkIn")
                        .has("review"))
                .as("a quarter of an hour before")
                .isFalse();
    }

    @Test
    void nightAfterNightWaits() throws SQLException {
        rules(new ReviewRules(null, null, null, new ReviewRules.Nights(0, 5, 2, 7)));
        var nights = List.of("place-1", "place-2", "place-3").iterator();
        var last = 0;
        for (var night = 2; night >= 0; night--) {
            var answer =
                    checkIn(resident, nights.next(), lastNight(night), null).is(201);
            last = answer.json().path("checkIn").has("review") ? last + 1 : last;
        }

        assertThat(last).isEqualTo(1);
        assertThat(API.get("/v1/me/check-ins").as(resident).send().is(200).text("items.0.review.reasons.0"))
                .isEqualTo("nights");
        assertThat(checkIn(resident, "place-4", noon(), null)
                        .is(201)
                        .json()
                        .path("checkIn")
                        .has("review"))
                .as("by day")
                .isFalse();
    }

    @Test
    void whatIsReleasedCountsOnce() throws Exception {
        var id = held();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> one = () -> decide(operator, id, true, null);
            assertThat(threads.invokeAll(Collections.nCopies(8, one)))
                    .extracting(answer -> answer.resultNow().status())
                    .containsOnly(200);
        }

        assertThat(balance()).isEqualTo(20);
        assertThat(entries()).isEqualTo(2);
        assertThat(state(id)).isEqualTo("released");
        assertThat(API.get("/v1/me/check-ins")
                        .as(resident)
                        .send()
                        .is(200)
                        .json()
                        .at("/items/0/points")
                        .asInt())
                .isEqualTo(10);
        decide(operator, id, false, "不对").isProblem(409, "already-decided");
        decide(office, id, true, null).isProblem(409, "already-decided");
        API.post("/v1/me/check-ins/" + id + "/appeal", "{\"reason\":\"是我\"}")
                .as(resident)
                .send()
                .isProblem(409, "not-appealable");
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() throws Exception {
        for (var round = 0; round < 4; round++) {
            var who = API.guestOf(Fixtures.SONGJIANG);
            checkIn(who, "place-1").is(201);
            var id = checkIn(who, "place-5").is(201).text("checkIn.id");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Answer>> both =
                        List.of(() -> decide(operator, id, true, null), () -> decide(office, id, false, "不像"));
                assertThat(threads.invokeAll(both))
                        .extracting(answer -> answer.resultNow().status())
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void whoIsRefusedIsToldWhyAndAppealsToAnotherPerson() throws SQLException {
        var id = held();
        decide(operator, id, false, " ").isProblem(400, "invalid-request");
        decide(operator, id, false, "两个点位相距太远。").is(200);

        assertThat(balance()).isEqualTo(10);
        var mine = API.get("/v1/me/check-ins").as(resident).send().is(200);
        assertThat(mine.text("items.0.review.state")).isEqualTo("refused");
        assertThat(mine.text("items.0.review.note")).isEqualTo("两个点位相距太远。");

        appeal(API.guestOf(Fixtures.SONGJIANG), id, "是我").isProblem(404, "not-found");
        appeal(resident, "nothing", "是我").isProblem(404, "not-found");
        appeal(resident, id, " ").isProblem(400, "invalid-request");
        appeal(resident, id, "长".repeat(301)).isProblem(400, "invalid-request");
        var appealed = appeal(resident, id, "我坐地铁去的，第一次扫码的时间不准。").is(200);
        assertThat(appealed.text("review.state")).isEqualTo("appealed");
        appeal(resident, id, "再说一遍").isProblem(409, "not-appealable");

        assertThat(API.get(DESK).as(office).send().is(200).json().findValuesAsString("appeal"))
                .contains("我坐地铁去的，第一次扫码的时间不准。");
        decide(operator, id, true, null).isProblem(409, "same-member");
        decide(office, id, true, "核实了。").is(200);
        assertThat(balance()).isEqualTo(20);
        assertThat(state(id)).isEqualTo("released");
    }

    @Test
    void anAppealIsDecidedForGood() throws SQLException {
        var id = held();
        decide(operator, id, false, "不像").is(200);
        appeal(resident, id, "是我").is(200);
        decide(office, id, false, "录像里没有人。").is(200);

        assertThat(state(id)).isEqualTo("upheld");
        assertThat(balance()).isEqualTo(10);
        appeal(resident, id, "真的是我").isProblem(409, "not-appealable");
        decide(office, id, true, null).isProblem(409, "already-decided");
    }

    @Test
    void heldPointsHaveRoomInTheMonthAndGiveItUpWhenTheyAreRefused() {
        var id = held();
        assertThat(leftThisMonth()).isEqualTo(980);

        decide(operator, id, false, "不像").is(200);
        assertThat(leftThisMonth()).isEqualTo(990);
        appeal(resident, id, "是我").is(200);
        decide(office, id, true, null).is(200);
        assertThat(leftThisMonth()).isEqualTo(980);
    }

    @Test
    void theSameScanAgainIsTheSameReview() {
        checkIn(resident, "place-1").is(201);
        var body = body("place-5", "nonce-twice-1", Instant.now(), null);
        var first = API.post("/v1/check-ins", body).as(resident).send().is(201);
        var second = API.post("/v1/check-ins", body).as(resident).send().is(201);

        assertThat(second.json().path("checkIn")).isEqualTo(first.json().path("checkIn"));
    }

    @Test
    void whoLeavesTakesTheReviewAlong() throws SQLException {
        var id = held();
        API.delete("/v1/me").as(resident).send().is(204);

        decide(operator, id, true, null).isProblem(404, "not-found");
        API.get(DESK + "/" + id).as(operator).send().isProblem(404, "not-found");
        assertThat(API.number("SELECT COUNT(*) FROM check_in_review WHERE check_in_id = "
                        + Ids.parse(id).orElseThrow()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=refused", "/0NV2A9T7GQ4CM"})
    void onlyThoseWhoRunTheSitesOfTheDistrictSeeIt(String path) {
        API.get(DESK + path).send().isProblem(401, "unauthenticated");
        API.get(DESK + path).as(resident).send().isProblem(403, "forbidden");
        API.get(DESK + path)
                .as(API.staff("publicity screener admin", Fixtures.SONGJIANG))
                .send()
                .isProblem(403, "forbidden");
        API.get(DESK + path).as(API.staff("operator", Fixtures.QINGPU)).send().isProblem(403, "wrong-district");
    }

    @Test
    void anotherDistrictsReviewIsNotThere() {
        var id = held();
        var theirs = "/staff/v1/districts/" + Fixtures.QINGPU + "/check-in-reviews/" + id;
        var stranger = API.staff("operator", Fixtures.QINGPU);

        API.get(theirs).as(stranger).send().isProblem(404, "not-found");
        API.post(theirs + "/decision", "{\"release\":true}").as(stranger).send().isProblem(404, "not-found");
        decide(API.staff("publicity", Fixtures.SONGJIANG), id, true, null).isProblem(403, "forbidden");
        API.post(DESK + "/" + id + "/decision", "{}").as(operator).send().isProblem(400, "invalid-request");
    }

    @Test
    void theListIsByStateAndPlaceAndPageByPage() {
        var id = held();
        held();
        decide(operator, id, false, "不像").is(200);

        assertThat(API.get(DESK + "?state=refused&place=place-5")
                        .as(operator)
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("state").asString()).isEqualTo("refused"));
        assertThat(API.get(DESK + "?place=place-4")
                        .as(operator)
                        .send()
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        var first = API.get(DESK + "?limit=1").as(operator).send().is(200);
        assertThat(first.json().path("waiting").asInt()).isPositive();
        held();
        var all = API.get(DESK).as(operator).send().is(200).json().path("items");
        assertThat(all.size()).isGreaterThan(1);
        API.get(DESK + "?state=lost").as(operator).send().isProblem(400, "invalid-request");
        API.get(DESK + "?cursor=torn").as(operator).send().isProblem(400, "invalid-cursor");
    }

    private static void rules(ReviewRules review) throws SQLException {
        API.publish(
                Kind.CHECK_IN_RULES,
                CheckInRules.ID,
                Fixtures.SONGJIANG,
                Fixtures.checkInRules(20, 1000, null, review));
    }

    private String held() {
        var who = checkIn(resident, "place-1");
        if (who.status() == 201) {
            return checkIn(resident, "place-5").is(201).text("checkIn.id");
        }
        var other = API.guestOf(Fixtures.SONGJIANG);
        checkIn(other, "place-1").is(201);
        return checkIn(other, "place-5").is(201).text("checkIn.id");
    }

    private static Answer checkIn(String who, String place) {
        return checkIn(who, place, Instant.now(), null);
    }

    private static Answer checkIn(String who, String place, Instant at, @Nullable String device) {
        return API.post("/v1/check-ins", body(place, "nonce-%06d".formatted(SCANS.incrementAndGet()), at, device))
                .as(who)
                .send();
    }

    private static String body(String place, String nonce, Instant at, @Nullable String device) {
        return "{\"code\":\"%s\",\"nonce\":\"%s\",\"occurredAt\":\"%s\"%s}"
                .formatted(Fixtures.poster(place), nonce, at, device == null ? "" : ",\"device\":\"" + device + "\"");
    }

    /** Two o'clock in the night, so many nights before the last. */
    private static Instant lastNight(int before) {
        var local = OffsetDateTime.now(ZoneOffset.ofHours(8));
        var two = local.toLocalDate().atTime(2, 0).atOffset(ZoneOffset.ofHours(8));
        var last = two.isAfter(local) ? two.minusDays(1) : two;
        return last.minusDays(before).toInstant();
    }

    private static Instant noon() {
        var local = OffsetDateTime.now(ZoneOffset.ofHours(8));
        var noon = LocalDate.from(local).atTime(12, 0).atOffset(ZoneOffset.ofHours(8));
        return (noon.isAfter(local) ? noon.minusDays(1) : noon).toInstant();
    }

    private static Answer decide(String member, String id, boolean release, @Nullable String note) {
        var told = note == null ? "" : ",\"note\":\"" + note + "\"";
        return API.post(DESK + "/" + id + "/decision", "{\"release\":" + release + told + "}")
                .as(member)
                .send();
    }

    private static Answer appeal(String who, String id, String reason) {
        return API.post("/v1/me/check-ins/" + id + "/appeal", "{\"reason\":\"" + reason + "\"}")
                .as(who)
                .send();
    }

    private static String state(String id) throws SQLException {
        return API.get(DESK + "/" + id)
                .as(API.staff("operator", Fixtures.SONGJIANG))
                .send()
                .is(200)
                .text("review.state");
    }

    private int balance() {
        return API.get("/v1/me/points")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("balance")
                .asInt();
    }

    private int entries() {
        return API.get("/v1/me/points/entries")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("items")
                .size();
    }

    private int leftThisMonth() {
        return API.get("/v1/me/check-in-allowance")
                .as(resident)
                .send()
                .is(200)
                .json()
                .path("leftPointsThisMonth")
                .asInt();
    }
}
