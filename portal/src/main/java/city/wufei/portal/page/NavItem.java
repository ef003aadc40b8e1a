package city.wufei.portal.page;

import city.wufei.portal.identity.Role;
import java.util.Set;

/**
 * An entry of the navigation. A feature contributes its own as a bean ({@code @Factory} with {@code @Singleton} methods).
 *
 * @param group the heading that it stands under
 * @param order from small to large in its group
 * @param label a message key
 * @param roles who sees it
 */
public record NavItem(Group group, int order, String href, String label, Set<Role> roles) {

    /** The headings of the navigation in their order; the message is {@code nav.<name>}. */
    public enum Group {
        WORK,
        CERTIFICATION,
        PARTICIPATION,
        ADMINISTRATION,
        /** What anybody may see, for whoever is logged in. */
        PUBLIC;

        public String message() {
            return "nav." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public NavItem {
        roles = Set.copyOf(roles);
    }

    /** Whether the page at the path belongs under this entry. */
    boolean isAt(String path) {
        return path.equals(href) || path.startsWith(href + "/") || path.startsWith(href + "?");
    }
}
