package city.wufei.content.sorting;

import java.util.regex.Pattern;

/** Words of size, measure, number and age, which seldom change where a thing goes. */
final class SizeWords {
    private static final Pattern WORDS = Pattern.compile(
            "[0-9]+(?:ml|l|g|kg|寸|号|升|毫升|克|斤|米|cm|mm|支|个|只|片|装)?" + "|袋装|瓶装|盒装|罐装|散装|迷你|[大小中超特新旧废一两双单个只支根块粗细长短厚薄]");

    private SizeWords() {}

    /** The normal form of a name without them. */
    static String takenOff(String form) {
        return WORDS.matcher(form).replaceAll("");
    }
}
