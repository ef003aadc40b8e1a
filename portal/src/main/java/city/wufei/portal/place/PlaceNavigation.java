package city.wufei.portal.place;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where places stand in the navigation. */
@Factory
final class PlaceNavigation {
    private static final int ORDER = 10;

    @Singleton
    @Named("places")
    NavItem places() {
        return new NavItem(
                NavItem.Group.PARTICIPATION,
                ORDER,
                "/places",
                "place.nav",
                Set.of(Role.OPERATOR, Role.OFFICE, Role.PUBLICITY));
    }
}
