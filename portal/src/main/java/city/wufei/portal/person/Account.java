package city.wufei.portal.person;

import city.wufei.portal.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An account as the administrators see it.
 *
 * @param version grows with every change; a form carries the one it was filled from
 */
record Account(
        long id,
        String login,
        String name,
        String district,
        Set<Role> roles,
        Optional<Instant> disabledAt,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }

    public List<Role> rolesInOrder() {
        return roles.stream().sorted().toList();
    }

    /** What the audit trail keeps of it: nothing secret. */
    Trace trace() {
        return new Trace(login, name, rolesInOrder().stream().map(Role::code).toList(), isDisabled());
    }

    record Trace(String login, String name, List<String> roles, boolean disabled) {}
}
