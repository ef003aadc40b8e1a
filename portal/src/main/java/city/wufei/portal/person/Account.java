package city.wufei.portal.person;

import city.wufei.portal.identity.Role;
import java.time.Instant;
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

    boolean isDisabled() {
        return disabledAt.isPresent();
    }

    /** What the audit trail keeps of it: nothing secret. */
    Trace trace() {
        return new Trace(login, name, roles.stream().sorted().map(Role::code).toList(), isDisabled());
    }

    record Trace(String login, String name, java.util.List<String> roles, boolean disabled) {}
}
