package city.wufei.portal.desk;

import city.wufei.portal.application.CaseState;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** What waits at the desk, on the home page: one tile for each thing to do. */
@Factory
final class DeskTiles {
    private final Queue queue;

    DeskTiles(Queue queue) {
        this.queue = queue;
    }

    @Singleton
    HomeTile screening() {
        return tile("screening", 10, Set.of(Role.SCREENER, Role.OFFICE), CaseState.SUBMITTED, CaseState.SCREENING);
    }

    @Singleton
    HomeTile assign() {
        return tile("assign", 20, Set.of(Role.OFFICE), CaseState.ACCEPTED, CaseState.ACCEPTED);
    }

    @Singleton
    HomeTile decision() {
        return tile("decision", 30, Set.of(Role.OFFICE), CaseState.DECISION, CaseState.DECISION);
    }

    @Singleton
    HomeTile notice() {
        return tile("notice", 40, Set.of(Role.OFFICE), CaseState.APPROVED, CaseState.APPROVED);
    }

    private HomeTile tile(String name, int order, Set<Role> roles, CaseState first, CaseState second) {
        return new InStates(name, order, roles, first, second, queue);
    }

    private record InStates(String name, int order, Set<Role> roles, CaseState first, CaseState second, Queue queue)
            implements HomeTile {

        @Override
        public Optional<Tile> tile(Person person, Show show) {
            var longest = queue.longest(person, first, second);
            var lines = longest.rows().stream()
                    .map(row ->
                            new Tile.Line(row.organisation(), waited(row, show), "/desk/cases/" + row.number(), false))
                    .toList();
            return longest.total() == 0
                    ? Optional.empty()
                    : Optional.of(new Tile(
                            "home.tile." + name,
                            longest.total(),
                            first == second ? "/desk/cases?state=" + first : "/desk/cases",
                            "home.tile.open",
                            lines));
        }

        private static String waited(QueueRow row, Show show) {
            return row.waited().map(days -> show.text("desk.waited.days", days)).orElse("");
        }
    }
}
