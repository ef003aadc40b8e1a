package city.wufei.portal.line;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.portal.testing.CountedStatements;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import city.wufei.portal.transaction.Transactions;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A list takes the same few statements, however long it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsTest {
    private static final int CASES = 300;
    /** The session, the count, the rows, and what a page shows beside them. */
    private static final int A_FEW = 12;

    private RunningPortal portal;
    private Line line;
    private Surfer applicant;

    @BeforeAll
    void start() {
        portal = RunningPortal.start(
                Map.of("wufei.demo-cases", "false", "wufei.api-internal-url", "http://127.0.0.1:9"));
        line = new Line(portal);
        applicant = line.registered("示例学校甲");
        var assessor = line.assessor();
        var first = line.accepted(applicant, line.office());
        line.assigned(line.office(), first, assessor);
        copy(Ids.parse(first).orElseThrow());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void noListTakesAStatementForEachOfItsRows() {
        var admin = portal.surfer("admin@songjiang");
        expectFew(line.office(), "/desk/cases?size=100", "/desk/notices", "/desk/notices/new", "/home", "/places");
        expectFew(line.office(), "/desk/cases/export.csv");
        expectFew(portal.surfer("publicity@songjiang"), "/home", "/places", "/registry");
        expectFew(portal.surfer("operator@songjiang"), "/home");
        expectFew(line.assessor(), "/desk/assessments", "/home");
        expectFew(applicant, "/apply", "/home");
        expectFew(admin, "/admin/audit?size=100", "/admin/people?size=100", "/admin/sessions?size=100");
        expectFew(portal.surfer(), "/registry?size=100", "/notices", "/");
    }

    private void expectFew(Surfer surfer, String... paths) {
        for (var path : paths) {
            var statements = portal.bean(CountedStatements.class)
                    .during(() ->
                            assertThat(surfer.get(path).statusCode()).as(path).isEqualTo(200));
            assertThat(statements).as("statements for " + path).isLessThanOrEqualTo(A_FEW);
        }
    }

    /** The same case again and again, waiting for a notice and with a seat each. */
    private void copy(long first) {
        var ids = portal.bean(Ids.class);
        var applications = new ArrayList<@Nullable Object[]>();
        var seats = new ArrayList<@Nullable Object[]>();
        for (var i = 0; i < CASES; i++) {
            var application = ids.next();
            applications.add(new @Nullable Object[] {application, first});
            seats.add(new @Nullable Object[] {ids.next(), application, first});
        }
        portal.bean(Transactions.class).run(transaction -> {
            transaction.batch("""
                    INSERT INTO application (district_id, id, organisation_id, standard_district, standard_id,
                        standard_version, state, version, self_score, submitted_at, created_at, changed_at)
                    SELECT district_id, ?, organisation_id, standard_district, standard_id, standard_version, 'APPROVED',
                        version, self_score, submitted_at, created_at, changed_at
                    FROM application WHERE id = ?
                    """, applications);
            transaction.batch("""
                    INSERT INTO assignment (district_id, id, application_id, assessor_id, assessor_name, state, version,
                        conflict, opinion, assigned_by, assigned_at)
                    SELECT district_id, ?, ?, assessor_id, assessor_name, state, version, conflict, opinion, assigned_by,
                        assigned_at
                    FROM assignment WHERE application_id = ? LIMIT 1
                    """, seats);
        });
    }
}
