package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Standard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a standard that is filled in and saved on one page: the gates, a group, or the bonus.
 *
 * @param id {@code gates}, {@code bonus}, or the group's id with a {@code g-} before it
 * @param name the group's name; absent for gates and bonus, which the page names
 */
public record Section(
        String id, @Nullable String name, @Nullable String nameEn, Optional<BigDecimal> points, List<Item> items) {
    public static final String GATES = "gates";
    public static final String BONUS = "bonus";

    public Section {
        items = List.copyOf(items);
    }

    /** The sections of a standard in its order. */
    public static List<Section> of(Standard standard) {
        var sections = new ArrayList<Section>();
        if (!standard.gates().isEmpty()) {
            var items = standard.gates().stream().map(Item::of).toList();
            sections.add(new Section(GATES, null, null, Optional.empty(), items));
        }
        for (var group : standard.groups()) {
            var items = group.criteria().stream().map(Item::of).toList();
            sections.add(
                    new Section("g-" + group.id(), group.name(), group.nameEn(), Optional.of(group.points()), items));
        }
        var bonus = standard.bonus();
        if (bonus != null) {
            var items = bonus.criteria().stream().map(Item::of).toList();
            sections.add(new Section(BONUS, null, null, Optional.of(bonus.cap()), items));
        }
        return List.copyOf(sections);
    }

    /** The section's name, or the message key's ending for the two that have none in the standard. */
    public Optional<String> name(Locale language) {
        var english = nameEn;
        return Optional.ofNullable(english != null && language.getLanguage().equals("en") ? english : name);
    }

    public boolean isGates() {
        return id.equals(GATES);
    }

    public boolean isBonus() {
        return id.equals(BONUS);
    }
}
