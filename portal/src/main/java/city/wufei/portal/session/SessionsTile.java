package city.wufei.portal.session;

import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many people of the district are logged in now. */
@Singleton
final class SessionsTile implements HomeTile {
    private final Sessions sessions;

    SessionsTile(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var count = sessions.running(person.district(), TableQuery.everything("/admin/sessions"))
                .total();
        return Optional.of(new Tile("sessions.title", count, "/admin/sessions", "sessions.open", List.of()));
    }
}
