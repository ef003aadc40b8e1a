package city.wufei.portal.assessment;

import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The seats that wait for the assessor's declaration or score, on their home page. */
@Singleton
final class AssessmentTile implements HomeTile {
    private static final int SHOWN = 5;

    private final SeatFiles files;

    AssessmentTile(SeatFiles files) {
        this.files = files;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ASSESSOR);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var open = files.ofAssessor(person).stream()
                .filter(line -> !line.seat().isHandedIn() && !line.seat().isDeclined())
                .toList();
        var lines = open.stream()
                .limit(SHOWN)
                .map(line -> new Tile.Line(
                        line.organisation().name(),
                        "",
                        "/desk/assessments/" + line.seat().number(),
                        false))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tile(
                        "home.tile.assessment", open.size(), "/desk/assessments", "home.tile.assessment.open", lines));
    }
}
