package city.wufei.portal.sortingedit;

import city.wufei.portal.home.HomeTile;
import city.wufei.portal.home.Tile;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of sorting entries that wait for approval, and one's own that are not published yet. */
@Singleton
final class EditsTile implements HomeTile {
    private final Edits edits;

    EditsTile(Edits edits) {
        this.edits = edits;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.PUBLICITY, Role.OFFICE);
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public Optional<Tile> tile(Person person, Show show) {
        var counts = edits.counts(person);
        var lines = person.has(Role.PUBLICITY)
                ? List.of(new Tile.Line(
                        show.text("sortingedit.view.mine"),
                        Long.toString(counts.mine()),
                        "/publicity/sorting?view=mine",
                        false))
                : List.<Tile.Line>of();
        return counts.waiting() == 0 && !person.has(Role.PUBLICITY)
                ? Optional.empty()
                : Optional.of(new Tile(
                        "home.sorting-edits",
                        counts.waiting(),
                        "/publicity/sorting?view=waiting",
                        "home.sorting-edits.open",
                        lines));
    }
}
