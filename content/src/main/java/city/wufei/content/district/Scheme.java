package city.wufei.content.district;

import java.util.List;

/**
 * A city's waste scheme: its names, colours and order for all eight categories.
 *
 * @param city the city pack's id
 * @param source the regulation that it rests on
 */
public record Scheme(String city, String source, List<SchemeCategory> categories) {

    public Scheme {
        categories = List.copyOf(categories);
        var distinct =
                categories.stream().map(SchemeCategory::category).distinct().count();
        if (distinct != Category.values().length || categories.size() != distinct) {
            throw new IllegalArgumentException("a scheme names each of the eight categories once: " + city);
        }
    }

    /** How this city prints the category. */
    public SchemeCategory of(Category category) {
        return categories.stream()
                .filter(c -> c.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
