package city.wufei.content.district;

import java.util.List;

/**
 * One category as a city prints it.
 *
 * @param name the city's word, such as 湿垃圾 for food waste in Shanghai
 * @param colour background as #RRGGBB
 * @param ink text on the colour as #RRGGBB
 * @param hint one line that says what belongs in it
 */
public record SchemeCategory(
        Category category, String name, String nameEn, String colour, String ink, String hint, List<String> examples) {

    public SchemeCategory {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }
}
