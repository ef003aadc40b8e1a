package city.wufei.portal.notice;

import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The district's notices that run now, for those who tell the public about them. */
@Singleton
final class RunningTile implements HomeTile {
    private static final int SHOWN = 5;

    private final Notices notices;

    RunningTile(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PUBLICITY);
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var running = notices.running(person.district());
        var lines = running.stream()
                .limit(SHOWN)
                .map(batch -> new Tile.Line(
                        batch.title(),
                        show.text("home.tile.until", batch.closing(show)),
                        "/notices/" + batch.number() + "?district=" + batch.district(),
                        false))
                .toList();
        return Optional.of(new Tile("home.tile.running", running.size(), "/notices", "home.tile.running.open", lines));
    }
}
