package city.wufei.portal.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.id.Ids;
import city.wufei.portal.identity.Role;
import city.wufei.portal.testing.RunningPortal;
import city.wufei.portal.testing.Surfer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A district is never left without an administrator. */
class LastAdministratorTest {
    private static final String DISTRICT = "310117-songjiang";

    @Test
    void twoAdministratorsWhoDisableEachOtherLeaveOne() throws Exception {
        try (var portal = RunningPortal.start();
                var threads = Executors.newFixedThreadPool(2)) {
            var people = portal.bean(People.class);
            people.ensure(
                    List.of(new People.Newcomer(DISTRICT, "second-admin", "示例管理员乙", Role.ADMIN)),
                    RunningPortal.PASSWORD);
            var first = portal.surfer("admin@songjiang");
            var second = portal.surfer("second-admin");
            first.get("/admin/people");
            second.get("/admin/people");
            var both = Stream.of(
                            disabling(first, id(people, "second-admin")),
                            disabling(second, id(people, "admin@songjiang")))
                    .map(threads::submit)
                    .toList();
            for (var each : both) {
                assertThat(each.get()).isBetween(300, 499);
            }
            assertThat(people.holding(DISTRICT, Role.ADMIN)).hasSize(1);
        }
    }

    private static Callable<Integer> disabling(Surfer administrator, long other) {
        return () -> administrator
                .post("/admin/people/" + Ids.text(other) + "/disable", Map.of())
                .statusCode();
    }

    private static long id(People people, String login) {
        return people.holding(DISTRICT, Role.ADMIN).stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
