package city.wufei.portal.searchword;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where the searches stand in the navigation. */
@Factory
final class SearchWordNavigation {
    private static final int WORDS_ORDER = 40;
    private static final int FIGURES_ORDER = 41;
    private static final Set<Role> READERS = Set.of(Role.PUBLICITY, Role.OFFICE);

    @Singleton
    @Named("searches")
    NavItem words() {
        return new NavItem(NavItem.Group.PARTICIPATION, WORDS_ORDER, "/publicity/searches", "searchword.nav", READERS);
    }

    @Singleton
    @Named("search-figures")
    NavItem figures() {
        return new NavItem(
                NavItem.Group.PARTICIPATION,
                FIGURES_ORDER,
                "/publicity/search-figures",
                "searchword.figures.nav",
                READERS);
    }
}
