package city.wufei.portal.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * A person who is logged in, as they are at this request: a role taken away a second ago is not in here.
 *
 * @param district the pack id of the district they belong to; every query of facts or cases takes it
 */
public record Person(long id, String login, String name, String district, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** The roles in the order of {@link Role}. */
    public Set<Role> rolesInOrder() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
