package city.wufei.portal.home;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.EnumSet;

/** The public pages in the navigation of everybody who is logged in. */
@Factory
final class PublicNavigation {
    @Singleton
    @Named("registry")
    NavItem registry() {
        return item(10, "/registry", "layout.registry");
    }

    @Singleton
    @Named("notices")
    NavItem notices() {
        return item(20, "/notices", "layout.notices");
    }

    @Singleton
    @Named("verify")
    NavItem verify() {
        return item(30, "/verify", "layout.verify");
    }

    private static NavItem item(int order, String href, String label) {
        return new NavItem(NavItem.Group.PUBLIC, order, href, label, EnumSet.allOf(Role.class));
    }
}
