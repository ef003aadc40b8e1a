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

    /**
     * The text with the national names of the four categories (GB/T 19095-2019) in this city's words, so that a tip of the
     * base pack reads right in every city: 厨余垃圾 becomes 湿垃圾 in Shanghai.
     */
    public String inOwnWords(String text) {
        return text.replace("可回收物", of(Category.RECYCLABLE).name())
                .replace("有害垃圾", of(Category.HAZARDOUS).name())
                .replace("厨余垃圾", of(Category.FOOD).name())
                .replace("其他垃圾", of(Category.RESIDUAL).name());
    }
}
