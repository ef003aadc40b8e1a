package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.List;

/**
 * An answer that no entry gives: where a thing goes by the parts of its name. {@code name} is the thing as asked for, without
 * the words around it; {@code category} the likeliest; {@code grounds} the parts that speak for it, the weightiest first.
 */
public record Inferred(String name, Category category, List<Ground> grounds) {
    public Inferred {
        grounds = List.copyOf(grounds);
    }

    /** A part of a name, whether the name ends with it, and names of the catalogue that share it and go the same way. */
    public record Ground(String part, boolean isEnding, List<String> examples) {
        public Ground {
            examples = List.copyOf(examples);
        }
    }
}
