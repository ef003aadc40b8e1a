package city.wufei.content.barcode;

import city.wufei.content.sorting.SortingComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a district's editors described it, by the number of its barcode. What a shop numbers for itself is none: it
 * would be another thing in the next shop.
 *
 * @param ean 8 or 13 digits, see {@link Gtin}; the id of the document
 * @param name what people call it, {@value #LONGEST_NAME} characters at most
 * @param parts what it falls into, 1 to {@value #MOST_PARTS}, each with another name
 */
public record Barcode(String ean, String name, List<SortingComponent> parts) {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_PARTS = 8;
    public static final int LONGEST_PART = 30;
    public static final int LONGEST_TIP = 200;

    public Barcode {
        parts = List.copyOf(parts);
        require(!new Gtin(ean).isInStore(), "a shop's own number: " + ean);
        require(isText(name, LONGEST_NAME), "a product has a name: " + ean);
        require(!parts.isEmpty() && parts.size() <= MOST_PARTS, "a product has parts, but not many: " + ean);
        parts.forEach(part -> require(isText(part.part(), LONGEST_PART), "a part has a name: " + ean));
        parts.forEach(part -> require(isTip(part.tip()), "a tip is short: " + ean));
        var names = parts.stream().map(SortingComponent::part).distinct().count();
        require(names == parts.size(), "each part has another name: " + ean);
    }

    private static boolean isTip(@Nullable String tip) {
        return tip == null || isText(tip, LONGEST_TIP);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
