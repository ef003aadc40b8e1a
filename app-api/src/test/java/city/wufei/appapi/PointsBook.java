package city.wufei.appapi;

import city.wufei.appapi.points.Points;
import city.wufei.appapi.points.SpendOutcome;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.content.id.Ids;
import city.wufei.contracts.points.PointsReason;
import java.sql.SQLException;
import java.time.Clock;

/** The ledger by hand: deeds that have no route of their own, and the sums as the tables have them. */
final class PointsBook {

    private final RunningApi api;
    private final Ids ids = Ids.tsid();
    private final Clock clock = Clock.systemUTC();

    PointsBook(RunningApi api) {
        this.api = api;
    }

    /** A new guest of Songjiang. */
    Resident guest() {
        return resident(api.guestOf(Fixtures.SONGJIANG));
    }

    Resident resident(String token) {
        var id = Ids.parse(api.get("/v1/me").as(token).send().text("id")).orElseThrow();
        return new Resident(Fixtures.SONGJIANG, id, 0);
    }

    long newReference() {
        return ids.next();
    }

    void award(Resident resident, int number) {
        transactions().inTransaction(() -> {
            points().award(resident, number, PointsReason.CHECK_IN, ids.next(), "cn/check-in@1", clock.instant());
            return true;
        });
    }

    SpendOutcome spend(Resident resident, int number, long reference) {
        return transactions()
                .inTransaction(() -> points().spend(
                                resident, number, PointsReason.REDEMPTION, reference, "cn/reward@1", clock.instant()));
    }

    boolean giveBack(long reference) {
        return transactions().inTransaction(() -> points().giveBack(Fixtures.SONGJIANG, reference, clock.instant()));
    }

    int balance(Resident resident) {
        return transactions().inTransaction(() -> points().balanceOf(resident));
    }

    /** How many accounts of all districts are not the sum of their entries. */
    long differing() throws SQLException {
        return api.number("""
                SELECT COUNT(*) FROM points_account a WHERE a.balance <> (
                    SELECT COALESCE(SUM(e.points), 0) FROM points_entry e
                    WHERE e.district_id = a.district_id AND e.resident_id = a.resident_id)
                """);
    }

    /** Residents' balances and what the other accounts have, together. */
    long ofAllAccounts() throws SQLException {
        return api.number("""
                SELECT (SELECT COALESCE(SUM(balance), 0) FROM points_account)
                    + (SELECT COALESCE(SUM(-points), 0) FROM points_entry)
                """);
    }

    private Points points() {
        return api.beans().getBean(Points.class);
    }

    private Transactions transactions() {
        return api.beans().getBean(Transactions.class);
    }
}
