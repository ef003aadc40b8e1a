package city.wufei.portal.sitecode;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where signing keys stand in the navigation. */
@Factory
final class SiteCodeNavigation {
    private static final int ORDER = 20;

    @Singleton
    @Named("site-keys")
    NavItem keys() {
        return new NavItem(
                NavItem.Group.PARTICIPATION,
                ORDER,
                "/site-codes/keys",
                "sitekey.nav",
                Set.of(Role.OPERATOR, Role.OFFICE));
    }
}
