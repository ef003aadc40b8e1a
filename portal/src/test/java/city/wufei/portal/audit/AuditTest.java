package city.wufei.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.portal.audit.AuditCheck.Fault;
import city.wufei.portal.audit.AuditCheck.Outcome;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Role;
import city.wufei.portal.person.People;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuditTest {
    private RunningPortal portal;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(Map.of("wufei.demo-cases", "false"));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void fiftyDeedsAtOnceMakeOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> deed("many", i)))
                    .toList();
            for (var deed : deeds) {
                deed.get();
            }
        }
        assertThat(check("many"))
                .isInstanceOfSatisfying(
                        Outcome.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(50));
    }

    @Test
    void deedsThatAreMadeDuringACheckDoNotBreakIt() throws Exception {
        chain("busy");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = threads.submit(() -> IntStream.range(0, 60).forEach(i -> deed("busy", i)));
            while (!deeds.isDone()) {
                assertThat(check("busy")).isInstanceOf(Outcome.Whole.class);
            }
            deeds.get();
        }
    }

    @Test
    void deedThatFailsLeavesNoEntry() {
        deed("failing", 1);
        assertThatThrownBy(() -> transactions().inTransaction(transaction -> {
                    record(transaction, "failing", 2);
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");
        assertThat(check("failing"))
                .isInstanceOfSatisfying(
                        Outcome.Whole.class,
                        whole -> assertThat(whole.entries()).isEqualTo(1));
    }

    @Test
    void changedEntryIsFound() {
        chain("changed");
        change("UPDATE audit_entry SET state_after = '{\"n\":7}' WHERE district_id = 'changed' AND entry_no = 3");
        assertThat(check("changed")).isEqualTo(new Outcome.BrokenAt(3, Fault.CHANGED));
    }

    @Test
    void entryWithItsHashMadeToFitBreaksTheNextOne() {
        chain("refitted");
        change("UPDATE audit_entry SET hash = REPEAT('a', 64) WHERE district_id = 'refitted' AND entry_no = 3");
        assertThat(check("refitted")).isEqualTo(new Outcome.BrokenAt(3, Fault.CHANGED));
    }

    @Test
    void removedEntryIsFound() {
        chain("removed");
        change("DELETE FROM audit_entry WHERE district_id = 'removed' AND entry_no = 3");
        assertThat(check("removed")).isEqualTo(new Outcome.BrokenAt(3, Fault.MISSING));
    }

    @Test
    void removedEndIsFound() {
        chain("shortened");
        change("DELETE FROM audit_entry WHERE district_id = 'shortened' AND entry_no >= 4");
        assertThat(check("shortened")).isEqualTo(new Outcome.BrokenAt(4, Fault.MISSING));
    }

    @Test
    void administratorSeesTheTrailOfTheirDistrictOnly() {
        var admin = portal.surfer("admin@songjiang");
        chain("310118-qingpu");
        assertThat(admin.get("/admin/audit").body()).contains("创建人员").doesNotContain("subject of 310118-qingpu");
        assertThat(admin.get("/admin/audit?q=nothing+like+it").body()).contains("没有符合条件的记录");
        assertThat(admin.get("/admin/audit?from=2020-01-01&until=not-a-day").body())
                .contains("创建人员");
        admin.get("/admin/audit");
        assertThat(admin.post("/admin/audit/check", Map.of()).body()).contains("条记录完整");
    }

    @Test
    void theDaysOfTheFilterAreThoseOfShanghaiAndBothIncluded() {
        portal.bean(People.class)
                .ensure(
                        List.of(new People.Newcomer("330108-binjiang", "admin@binjiang", "示例管理员", Role.ADMIN)),
                        RunningPortal.PASSWORD);
        chain("330108-binjiang");
        madeAt(2, "2025-03-01 15:59:59", "the last of 1 March");
        madeAt(3, "2025-03-01 16:00:00", "the first of 2 March");
        var admin = portal.surfer("admin@binjiang");
        assertThat(admin.get("/admin/audit?from=2025-03-01&until=2025-03-01").body())
                .contains("the last of 1 March")
                .doesNotContain("the first of 2 March");
        assertThat(admin.get("/admin/audit?from=2025-03-02&until=2025-03-02").body())
                .contains("the first of 2 March")
                .doesNotContain("the last of 1 March");
        assertThat(admin.get("/admin/audit?from=%2B99999-01-01&until=9999-12-31")
                        .statusCode())
                .isEqualTo(200);
    }

    private void madeAt(long number, String time, String label) {
        transactions().run(transaction -> transaction.update("""
                UPDATE audit_entry SET made_at = ?, subject_label = ? WHERE district_id = '330108-binjiang' AND entry_no = ?
                """, time, label, number));
    }

    private void chain(String district) {
        IntStream.rangeClosed(1, 5).forEach(i -> deed(district, i));
        assertThat(check(district)).isInstanceOf(Outcome.Whole.class);
    }

    private boolean deed(String district, int number) {
        return transactions().inTransaction(transaction -> {
            record(transaction, district, number);
            return true;
        });
    }

    private void record(city.wufei.portal.transaction.Transaction transaction, String district, int number) {
        var actor = new Actor(district, 1, "somebody", "Somebody", "127.0.0.1");
        var subject = Subject.of("organisation", number, "subject of " + district);
        portal.bean(Audit.class)
                .record(
                        transaction,
                        actor,
                        "person.amend",
                        subject,
                        Map.of("rows", number - 1),
                        Map.of("rows", number));
    }

    private void change(String sql) {
        transactions().run(transaction -> transaction.update(sql));
    }

    private Outcome check(String district) {
        return portal.bean(AuditCheck.class).check(district);
    }

    private Transactions transactions() {
        return portal.bean(Transactions.class);
    }
}
