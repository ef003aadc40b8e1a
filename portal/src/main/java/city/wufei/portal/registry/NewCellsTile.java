package city.wufei.portal.registry;

import city.wufei.portal.certificate.Certificates;
import city.wufei.portal.certificate.RegistryTerm;
import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.TableQuery;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What there is to write about: the cells that were designated in the last weeks. */
@Singleton
final class NewCellsTile implements HomeTile {
    private static final int SHOWN = 5;
    private static final String TERM = RegistryTerm.NEW.code();

    private final Certificates certificates;

    NewCellsTile(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PUBLICITY);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var query = new TableQuery("/registry", "", "issued", true, 1, 10, Map.of("term", TERM));
        var found = certificates.search(person.district(), query);
        var lines = found.rows().stream()
                .limit(SHOWN)
                .map(each -> new Tile.Line(
                        each.organisation(),
                        show.date(each.issuedOn()),
                        "/registry/" + each.reference() + "?district=" + each.district(),
                        false))
                .toList();
        var href = "/registry?term=" + TERM + "&district=" + person.district();
        return Optional.of(new Tile("home.tile.new-cells", found.total(), href, "home.tile.new-cells.open", lines));
    }
}
