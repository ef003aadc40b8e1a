package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.ledger.LedgerProofs;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The daily proof finds what is wrong, wherever it is, and nothing else. */
class LedgerProofTest {

    @RegisterExtension
    static final RunningApi API = new RunningApi().with("datasources.default.connection-timeout", 30_000);

    private static final String LEDGER = "/staff/v1/districts/" + Fixtures.SONGJIANG + "/points/ledger";
    /** More than two chunks. */
    private static final int ACCOUNTS = 2_300;

    private final PointsBook book = new PointsBook(API);

    @BeforeEach
    void accounts() throws SQLException {
        for (var table : new String[] {
            "points_entry", "points_account", "points_proof", "points_proof_total", "points_proof_difference"
        }) {
            API.execute("DELETE FROM " + table);
        }
        var numbers = "WITH RECURSIVE d (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM d WHERE i < 49), "
                + "n (i) AS (SELECT 1 + a.i + 50 * b.i FROM d a, d b WHERE 1 + a.i + 50 * b.i <= " + ACCOUNTS + ") ";
        API.execute("INSERT INTO points_account (district_id, resident_id, balance) " + numbers
                + "SELECT '310117-songjiang', 1000 + i, 3 FROM n");
        API.execute("""
                INSERT INTO points_entry (district_id, id, resident_id, points, reason, reference_id, rule, made_at)
                """ + numbers
                + "SELECT '310117-songjiang', i, 1000 + i, 3, 'check_in', i, 'cn/check-in@1', NOW(3) FROM n");
    }

    @Test
    void soundBooksAddUpToNought() throws SQLException {
        var resident = book.guest();
        book.award(resident, 10);
        book.spend(resident, 4, book.newReference());

        assertThat(prove()).isZero();

        var ledger = ledger();
        assertThat(ledger.at("/proofs/0/checked").asInt()).isEqualTo(ACCOUNTS + 1);
        assertThat(ledger.at("/proofs/0/differing").asInt()).isZero();
        assertThat(ledger.at("/proofs/0/balances").asInt()).isEqualTo(3 * ACCOUNTS + 6);
        assertThat(ledger.at("/proofs/0").has("finishedAt")).isTrue();
        assertThat(ledger.path("differences")).isEmpty();
        var sum = 0L;
        for (var total : ledger.path("totals")) {
            sum += total.path("points").asLong();
        }
        assertThat(sum).isZero();
        assertThat(ledger.path("totals").toString())
                .contains("\"account\":\"pool\"", "\"points\":-" + (3 * ACCOUNTS + 10))
                .contains("\"account\":\"reward\"", "\"reason\":\"redemption\"", "\"points\":4");
    }

    @Test
    void aBalanceThatSomebodyChangedIsFound() throws SQLException {
        API.execute("UPDATE points_account SET balance = 300 WHERE resident_id = 2345");

        assertThat(prove()).isEqualTo(1);

        assertThat(ledger().at("/differences/0/balance").asInt()).isEqualTo(300);
        assertThat(ledger().at("/differences/0/entries").asInt()).isEqualTo(3);
    }

    @Test
    void anEntryThatSomebodyChangedAddedOrTookAwayIsFound() throws SQLException {
        API.execute("UPDATE points_entry SET points = 30 WHERE id = 17");
        API.execute("DELETE FROM points_entry WHERE id = 1018");
        API.execute("DELETE FROM points_account WHERE resident_id = 3002");
        API.execute("""
                INSERT INTO points_entry (district_id, id, resident_id, points, reason, reference_id, rule, made_at)
                VALUES ('310117-songjiang', 99999, 999999, 3, 'check_in', 99999, 'x', NOW(3))
                """);

        assertThat(prove()).isEqualTo(4);
        assertThat(ledger().path("differences")).hasSize(4);
    }

    @Test
    void aProofIsMadeOnceADayAlsoByFourAtOnce() throws Exception {
        API.execute("UPDATE points_account SET balance = 300 WHERE resident_id = 2345");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> proof = LedgerProofTest::prove;
            for (var found : threads.invokeAll(Collections.nCopies(4, proof))) {
                assertThat(found.get()).isLessThanOrEqualTo(1);
            }
        }
        prove();

        assertThat(API.number("SELECT COUNT(*) FROM points_proof")).isEqualTo(1);
        assertThat(API.number("SELECT checked FROM points_proof")).isEqualTo(ACCOUNTS);
        assertThat(API.number("SELECT differing FROM points_proof")).isEqualTo(1);
        assertThat(API.number("SELECT SUM(entries) FROM points_proof_total")).isEqualTo(ACCOUNTS);
    }

    @Test
    void aProofThatWasBrokenOffGoesOnWhereItWas() throws SQLException {
        API.execute("""
                INSERT INTO points_proof (district_id, day, started_at, after_resident, checked, balances, differing)
                VALUES ('310117-songjiang', '2026-01-01', NOW(3), 2000, 1000, 3000, 0)
                """);

        assertThat(prove()).isZero();

        assertThat(API.number("SELECT checked FROM points_proof WHERE day = '2026-01-01'"))
                .isEqualTo(ACCOUNTS);
        assertThat(API.number("SELECT COUNT(*) FROM points_proof WHERE finished_at IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    void theGaugeIsThereFromTheStart() {
        assertThat(API.get("/prometheus").send().is(200).body()).contains("wufei_points_differing 0.0");
    }

    @Test
    void whoLeavesIsTakenOutOfTheDifferencesToo() throws SQLException {
        var token = API.guestOf(Fixtures.SONGJIANG);
        var resident = book.resident(token);
        book.award(resident, 10);
        API.execute("UPDATE points_account SET balance = 11 WHERE resident_id = " + resident.id());
        assertThat(prove()).isEqualTo(1);

        API.delete("/v1/me").as(token).send().is(204);

        assertThat(API.number("SELECT COUNT(*) FROM points_proof_difference")).isZero();
    }

    @Test
    void onlyTheOfficeAndAdministratorsOfTheDistrictSeeTheBooks() {
        API.get(LEDGER).as(API.staff("admin", Fixtures.SONGJIANG)).send().is(200);
        API.get(LEDGER).send().isProblem(401, "unauthenticated");
        API.get(LEDGER).as(API.guestOf(Fixtures.SONGJIANG)).send().isProblem(403, "forbidden");
        API.get(LEDGER).as(API.staff("operator", Fixtures.SONGJIANG)).send().isProblem(403, "forbidden");
        API.get(LEDGER).as(API.staff("office", Fixtures.QINGPU)).send().isProblem(403, "wrong-district");
    }

    private static int prove() {
        return API.beans().getBean(LedgerProofs.class).prove(Fixtures.SONGJIANG);
    }

    private static JsonNode ledger() {
        return API.get(LEDGER)
                .as(API.staff("office", Fixtures.SONGJIANG))
                .send()
                .is(200)
                .json();
    }
}
