package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.id.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Check-ins that stand out wait for a person, and the others do not. */
class CheckInSuspicionTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String DESK = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/check-in-reviews";

    private final String resident = API.guestOf(Fixtures.SONGJIANG);
    private final String operator = API.staff("operator", Fixtures.SONGJIANG);

    @BeforeEach
    void whatIsLookedFor() throws SQLException {
        SuspectScans.rules(
                API,
                new ReviewRules(
                        new ReviewRules.Speed(60, 500),
                        new ReviewRules.Device(2, 24),
                        null,
                        new ReviewRules.Nights(0, 5, 2, 7)));
    }

    @Test
    void whoIsAtTwoSitesAtOnceWaitsForAPerson() throws SQLException {
        SuspectScans.checkIn(API, resident, "place-1").is(201);
        var held = SuspectScans.checkIn(API, resident, "place-5").is(201);

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
        SuspectScans.checkIn(API, resident, "place-1", now.minusSeconds(7_200), null)
                .is(201);

        assertThat(SuspectScans.checkIn(API, resident, "place-5", now, null)
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
            var answer = SuspectScans.checkIn(API, API.guestOf(Fixtures.SONGJIANG), "place-2", Instant.now(), phone)
                    .is(201);
            assertThat(answer.json().path("checkIn").has("review")).isFalse();
        }

        var third = SuspectScans.checkIn(API, resident, "place-2", Instant.now(), phone)
                .is(201);

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
        SuspectScans.rules(API, new ReviewRules(null, null, new ReviewRules.Burst(3, 5), null));
        for (var who = 0; who < 3; who++) {
            assertThat(SuspectScans.checkIn(API, API.guestOf(Fixtures.SONGJIANG), "place-3")
                            .is(201)
                            .json()
                            .path("checkIn")
                            .has("review"))
                    .isFalse();
        }

        assertThat(SuspectScans.checkIn(API, resident, "place-3").is(201).text("checkIn.review.reasons.0"))
                .isEqualTo("burst");
        assertThat(SuspectScans.checkIn(
                                API,
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
        SuspectScans.rules(API, new ReviewRules(null, null, null, new ReviewRules.Nights(0, 5, 2, 7)));
        var nights = List.of("place-1", "place-2", "place-3").iterator();
        var last = 0;
        for (var night = 2; night >= 0; night--) {
            var answer = SuspectScans.checkIn(API, resident, nights.next(), lastNight(night), null)
                    .is(201);
            last = answer.json().path("checkIn").has("review") ? last + 1 : last;
        }

        assertThat(last).isEqualTo(1);
        assertThat(API.get("/v1/me/check-ins").as(resident).send().is(200).text("items.0.review.reasons.0"))
                .isEqualTo("nights");
        assertThat(SuspectScans.checkIn(API, resident, "place-4", noon(), null)
                        .is(201)
                        .json()
                        .path("checkIn")
                        .has("review"))
                .as("by day")
                .isFalse();
    }

    @Test
    void theSameScanAgainIsTheSameReview() {
        SuspectScans.checkIn(API, resident, "place-1").is(201);
        var body = SuspectScans.body("place-5", "nonce-twice-1", Instant.now(), null);
        var first = API.post("/v1/check-ins", body).as(resident).send().is(201);
        var second = API.post("/v1/check-ins", body).as(resident).send().is(201);

        assertThat(second.json().path("checkIn")).isEqualTo(first.json().path("checkIn"));
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
}
