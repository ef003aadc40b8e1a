package city.wufei.portal.place;

import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places where residents could check in and nothing hangs to scan, or what hangs was revoked or lost its key. */
@Singleton
final class PosterlessTile implements HomeTile {
    private final PlaceRows rows;

    PosterlessTile(PlaceRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OPERATOR);
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var all = rows.withoutFigures(person);
        var lines = List.of(
                line(show, "none", all),
                line(show, "revoked", all),
                new Tile.Line(
                        show.text("home.places.keyless"), Long.toString(keyless(all)), "/site-codes/keys", false));
        var printable = all.stream().filter(PlaceRow::hasCheckIn).count();
        return Optional.of(new Tile("home.places", printable, "/places", "home.places.open", lines));
    }

    private static Tile.Line line(Show show, String state, List<PlaceRow> all) {
        var count = all.stream().filter(row -> row.posterState().equals(state)).count();
        return new Tile.Line(
                show.text("home.places." + state), Long.toString(count), "/places?poster=" + state, count > 0);
    }

    /** Places whose newest poster nobody revoked, and whose key somebody did. */
    private static long keyless(List<PlaceRow> all) {
        return all.stream()
                .flatMap(row -> row.poster().stream())
                .filter(poster -> poster.keyRevoked() && poster.revocation().isEmpty())
                .count();
    }
}
