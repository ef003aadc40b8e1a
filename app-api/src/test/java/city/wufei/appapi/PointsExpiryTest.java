package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.points.Expiry;
import city.wufei.appapi.points.SpendOutcome;
import city.wufei.appapi.resident.Resident;
import city.wufei.content.id.Ids;
import city.wufei.content.points.PointsRules;
import city.wufei.content.publication.Kind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Points end with their term, the oldest are spent first, and residents are told before. */
class PointsExpiryTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock = Clock.system(ZONE);
    private final int year = LocalDate.now(clock).getYear();
    private final PointsBook book = new PointsBook(API);
    private final String token = API.guestOf(Fixtures.SONGJIANG);
    private final Resident resident = book.resident(token);

    /** Every year since long ago, and the notice lasts the whole year. */
    @BeforeEach
    void rules() throws SQLException {
        API.publish(
                Kind.POINTS_RULES,
                PointsRules.ID,
                Fixtures.SONGJIANG,
                new PointsRules("示例", true, 1, 366, LocalDate.of(2021, 12, 31)));
    }

    @Test
    void whatIsOlderThanTheTermAndUnusedEnds() throws SQLException {
        earned(year - 2, 10);
        earned(year - 1, 4);
        book.award(resident, 3);

        settle();

        assertThat(book.balance(resident)).isEqualTo(7);
        var entry = API.get("/v1/me/points/entries").as(token).send().is(200);
        assertThat(entry.text("items.0.reason")).isEqualTo("expiry");
        assertThat(entry.text("items.0.points")).isEqualTo("-10");
        assertThat(entry.text("items.0.rule")).matches("310117-songjiang/points@\\d+");
        assertThat(book.differing()).isZero();
    }

    @Test
    void whatWasSpentWasTakenFromTheOldest() throws SQLException {
        earned(year - 2, 10);
        earned(year - 1, 4);
        assertThat(book.spend(resident, 8, book.newReference())).isEqualTo(new SpendOutcome.Spent());

        settle();

        assertThat(book.balance(resident)).isEqualTo(4);
    }

    @Test
    void whatIsReversedIsNotCountedAsEarned() throws SQLException {
        earned(year - 2, 10);
        book.award(resident, 6);
        var code = Ids.text(resident.id()).substring(3);
        var entry = API.get("/v1/me/points/entries?limit=1").as(token).send().text("items.0.id");
        API.post(
                        "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/residents/" + code + "/reversals",
                        "{\"entry\":\"%s\",\"reason\":\"重复\"}".formatted(entry))
                .as(API.staff("office", Fixtures.SONGJIANG))
                .send()
                .is(200);
        book.award(resident, 1);

        settle();

        assertThat(book.balance(resident)).isEqualTo(1);
    }

    @Test
    void aReturnedRedemptionIsAsOldAsWhatItTook() throws SQLException {
        earned(year - 2, 10);
        var redemption = book.newReference();
        book.spend(resident, 10, redemption);
        book.giveBack(redemption);

        settle();

        assertThat(book.balance(resident)).isZero();
    }

    @Test
    void aTermEndsOnceHoweverOftenAndAtOnce() throws Exception {
        earned(year - 2, 10);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> settle = () -> API.beans().getBean(Expiry.class).settle(Fixtures.SONGJIANG);
            for (var done : threads.invokeAll(Collections.nCopies(4, settle))) {
                done.get();
            }
        }

        assertThat(API.number(
                        "SELECT COUNT(*) FROM points_entry WHERE reason = 'expiry' AND resident_id = " + resident.id()))
                .isEqualTo(1);
        assertThat(book.balance(resident)).isZero();
        assertThat(book.differing()).isZero();
    }

    @Test
    void whatEndsSoonIsToldBefore() throws SQLException {
        earned(year - 1, 4);
        book.award(resident, 3);

        var balance = API.get("/v1/me/points").as(token).send().is(200);

        assertThat(balance.text("expiring.points")).isEqualTo("4");
        assertThat(balance.text("expiring.on")).isEqualTo(year + "-12-31");
        book.spend(resident, 5, book.newReference());
        assertThat(API.get("/v1/me/points").as(token).send().json().has("expiring"))
                .isFalse();
    }

    @Test
    void whereNoRuleSaysSoNothingEnds() throws SQLException {
        var far = API.guestOf(Fixtures.QINGPU);
        assertThat(API.get("/v1/me/points").as(far).send().is(200).json().has("expiring"))
                .isFalse();
        assertThat(API.beans().getBean(Expiry.class).settle(Fixtures.QINGPU)).isZero();
    }

    private void settle() {
        // a new instance, which has not gone through the accounts yet
        API.beans().createBean(Expiry.class).settle(Fixtures.SONGJIANG);
    }

    /** As a check-in of that year entered it. */
    private void earned(int in, int points) throws SQLException {
        var at = LocalDate.of(in, 6, 1).atStartOfDay(ZONE).toInstant();
        var id = Ids.firstAt(at) + (book.newReference() & 0x3FFFFF);
        API.execute("""
                INSERT INTO points_entry (district_id, id, resident_id, points, reason, reference_id, rule, made_at)
                VALUES ('%s', %d, %d, %d, 'check_in', %d, 'cn/check-in@1', '%s')
                """.formatted(
                        Fixtures.SONGJIANG,
                        id,
                        resident.id(),
                        points,
                        id,
                        at.toString().replace("T", " ").replace("Z", "")));
        API.execute("""
                INSERT INTO points_account (district_id, resident_id, balance) VALUES ('%s', %d, %d)
                ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance)
                """.formatted(Fixtures.SONGJIANG, resident.id(), points));
    }
}
