package city.wufei.portal.home;

import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.page.Show;
import java.util.Optional;
import java.util.Set;

/**
 * What waits for a person on their home page. A feature contributes a bean; it is asked only for people who hold one of its
 * roles, and an empty answer shows nothing.
 */
public interface HomeTile {

    /** Who the tile is for. */
    Set<Role> roles();

    /** From small to large; what is most urgent comes first. */
    int order();

    /** What waits for this person now, in the words of their language. */
    Optional<Tile> tile(Person person, Show show);
}
