package city.wufei.portal.page;

import city.wufei.portal.identity.Visitor;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The navigation of whoever is asking: the entries of their roles under the headings, in order. */
@Singleton
final class Navigation {

    /** A heading with its entries. */
    record Section(String label, List<Entry> entries) {}

    /** An entry, and whether it is where one stands. */
    record Entry(String href, String label, boolean current) {}

    private final List<NavItem> items;

    Navigation(List<NavItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparing(NavItem::group).thenComparingInt(NavItem::order))
                .toList();
    }

    List<Section> of(Visitor visitor) {
        return java.util.Arrays.stream(NavItem.Group.values())
                .map(group -> new Section(group.message(), entries(group, visitor)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private List<Entry> entries(NavItem.Group group, Visitor visitor) {
        return items.stream()
                .filter(item -> item.group() == group)
                .filter(item ->
                        visitor.person().filter(who -> who.hasAny(item.roles())).isPresent())
                .map(item -> new Entry(item.href(), item.label(), item.isAt(visitor.path())))
                .toList();
    }
}
