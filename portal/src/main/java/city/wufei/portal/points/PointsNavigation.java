package city.wufei.portal.points;

import city.wufei.portal.identity.Role;
import city.wufei.portal.page.NavItem;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where points stand in the navigation. */
@Factory
final class PointsNavigation {
    private static final int RESIDENTS_ORDER = 25;
    private static final int LEDGER_ORDER = 26;

    @Singleton
    @Named("resident-points")
    NavItem residents() {
        return new NavItem(
                NavItem.Group.PARTICIPATION,
                RESIDENTS_ORDER,
                "/points/residents",
                "points.residents.nav",
                Set.of(Role.OPERATOR, Role.OFFICE));
    }

    @Singleton
    @Named("points-ledger")
    NavItem ledger() {
        return new NavItem(
                NavItem.Group.PARTICIPATION,
                LEDGER_ORDER,
                "/points/ledger",
                "points.ledger.nav",
                Set.of(Role.OFFICE, Role.ADMIN));
    }
}
