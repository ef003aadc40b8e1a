package city.wufei.portal.reward;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where rewards stand in the navigation. */
@Factory
final class RewardNavigation {
    private static final int ORDER = 14;

    @Singleton
    @Named("rewards")
    NavItem rewards() {
        return new NavItem(
                NavItem.Group.PARTICIPATION, ORDER, "/rewards", "reward.nav", Set.of(Role.OPERATOR, Role.OFFICE));
    }
}
