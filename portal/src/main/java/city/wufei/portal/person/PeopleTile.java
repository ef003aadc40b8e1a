package city.wufei.portal.person;

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

/** How many accounts the administrator looks after. */
@Singleton
final class PeopleTile implements HomeTile {
    private final Administration administration;

    PeopleTile(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMIN);
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var count = administration
                .search(person.district(), Optional.empty(), TableQuery.everything("/admin/people"))
                .total();
        return Optional.of(new Tile("people.title", count, "/admin/people", "people.open", List.of()));
    }
}
