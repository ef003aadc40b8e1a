package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.appapi.ledger.LedgerProofs;
import city.wufei.appapi.points.SpendOutcome;
import city.wufei.appapi.resident.Resident;
import city.wufei.content.id.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Earning, spending, giving back: on the real database, one by one and at once. */
class PointsLedgerTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 30_000);

    private static final String STAFF = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/residents/";

    private final PointsBook book = new PointsBook(API);

    @Test
    void whatDoesNotReachIsToldAndNothingIsTaken() {
        var resident = book.guest();
        book.award(resident, 10);

        assertThat(book.spend(resident, 12, book.newReference())).isEqualTo(new SpendOutcome.TooFew(10, 2));
        assertThat(book.balance(resident)).isEqualTo(10);
        assertThat(book.spend(resident, 10, book.newReference())).isEqualTo(new SpendOutcome.Spent());
        assertThat(book.balance(resident)).isZero();
        assertThat(book.spend(book.guest(), 1, book.newReference())).isEqualTo(new SpendOutcome.TooFew(0, 1));
        assertThatThrownBy(() -> book.spend(resident, 0, 1)).hasMessageContaining("nobody spends 0");
    }

    @Test
    void aDeedSpendsOnce() {
        var resident = book.guest();
        book.award(resident, 10);
        var reference = book.newReference();
        book.spend(resident, 3, reference);

        assertThatThrownBy(() -> book.spend(resident, 3, reference)).isInstanceOf(RuntimeException.class);
        assertThat(book.balance(resident)).isEqualTo(7);
    }

    @Test
    void twentyThatSpendAtOnceSpendWhatIsThere() throws Exception {
        var resident = book.guest();
        book.award(resident, 10);

        var outcomes = AtOnce.times(20, () -> book.spend(resident, 3, book.newReference()));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof SpendOutcome.Spent)
                .hasSize(3);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof SpendOutcome.TooFew)
                .allMatch(outcome -> ((SpendOutcome.TooFew) outcome).missing() >= 1)
                .hasSize(17);
        assertThat(book.balance(resident)).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackTwentyTimesAtOnceComesBackOnce() throws Exception {
        var resident = book.guest();
        book.award(resident, 10);
        var reference = book.newReference();
        book.spend(resident, 8, reference);

        var given = AtOnce.times(20, () -> book.giveBack(reference));

        assertThat(given).filteredOn(back -> back).hasSize(1);
        assertThat(book.balance(resident)).isEqualTo(10);
        assertThat(book.giveBack(book.newReference())).isFalse();
    }

    @Test
    void whoIsGoneLeavesTheBooksRightAndNoTrace() throws SQLException {
        var token = API.guestOf(Fixtures.SONGJIANG);
        var resident = book.resident(token);
        book.award(resident, 10);
        var reference = book.newReference();
        book.spend(resident, 4, reference);
        var entries = API.number("SELECT COUNT(*) FROM points_entry");

        API.delete("/v1/me").as(token).send().is(204);

        assertThat(book.giveBack(reference)).isFalse();
        assertThat(API.number("SELECT COUNT(*) FROM points_entry WHERE resident_id = " + resident.id()))
                .isZero();
        assertThat(API.number("SELECT COUNT(*) FROM points_entry")).isEqualTo(entries + 1);
        assertThat(API.number("SELECT SUM(points) FROM points_entry WHERE resident_id = 0"))
                .isZero();
        assertThat(book.ofAllAccounts()).isZero();
        assertThat(prove()).isZero();
    }

    /** Whatever residents and staff do at once, from several threads: balances are sums, and all accounts together nought. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsDoneAtOnceTheBooksAgree(long seed) throws Exception {
        var residents = Stream.generate(book::guest).limit(4).toList();
        var spent = Collections.synchronizedList(new ArrayList<Long>());
        var threads = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    var random = new Random(seed * 100 + number);
                    for (int deed = 0; deed < 40; deed++) {
                        deed(residents.get(random.nextInt(residents.size())), spent, random);
                    }
                    return true;
                })
                .toList();

        AtOnce.all(threads);

        assertThat(book.differing()).isZero();
        assertThat(book.ofAllAccounts()).isZero();
        assertThat(API.number("SELECT COUNT(*) FROM points_account WHERE balance < 0"))
                .isZero();
        assertThat(API.number("""
                SELECT COUNT(*) FROM (SELECT reference_id FROM points_entry WHERE reason = 'redemption_returned'
                GROUP BY reference_id HAVING COUNT(*) > 1) twice
                """)).isZero();
        assertThat(prove()).isZero();
    }

    private void deed(Resident resident, List<Long> spent, Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> book.award(resident, 1 + random.nextInt(10));
            case 2 -> {
                var reference = book.newReference();
                if (book.spend(resident, 1 + random.nextInt(12), reference) instanceof SpendOutcome.Spent) {
                    spent.add(reference);
                }
            }
            case 3 -> {
                if (!spent.isEmpty()) {
                    book.giveBack(spent.get(random.nextInt(spent.size())));
                }
            }
            case 4 -> reverseSomething(resident);
            default -> correct(resident, random.nextInt(21) - 10);
        }
    }

    private void reverseSomething(Resident resident) {
        var code = code(resident);
        var entries = API.get(STAFF + code + "/entries?limit=20")
                .as(operator())
                .send()
                .json();
        for (var one : entries.path("items")) {
            if (one.path("reversible").asBoolean()) {
                var body = "{\"entry\":\"%s\",\"reason\":\"重复\"}"
                        .formatted(one.at("/entry/id").asString());
                var answer = API.post(STAFF + code + "/reversals", body)
                        .as(operator())
                        .send();
                assertThat(answer.status()).as(answer.body()).isIn(200, 409);
                return;
            }
        }
    }

    private void correct(Resident resident, int points) {
        var body = "{\"points\":%d,\"reason\":\"更正\",\"request\":\"%s\"}"
                .formatted(points == 0 ? 1 : points, Ids.text(book.newReference()));
        var answer = API.post(STAFF + code(resident) + "/corrections", body)
                .as(operator())
                .send();
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
    }

    private static String operator() {
        return API.staff("operator", Fixtures.SONGJIANG);
    }

    private static String code(Resident resident) {
        return Ids.text(resident.id()).substring(3);
    }

    private static int prove() throws SQLException {
        API.execute("DELETE FROM points_proof");
        return API.beans().getBean(LedgerProofs.class).prove(Fixtures.SONGJIANG);
    }
}
