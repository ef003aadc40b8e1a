package city.wufei.appapi.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sorting.SpecialHandling;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what goes in no bin at all. The packs file such things under hazardous, as they have no category for them; what they
 * are stands in the entry's sub code, in the rule it rests on, or, for a gas cylinder and its like, in the tip alone.
 */
public final class NoBin {

    /** 《医疗废物管理条例》: needles go back to a surgery. Expired medicine rests on another rule and has its bin. */
    private static final String MEDICAL_WASTE_RULE = "medical-2003";

    private static final Pattern TIP = Pattern.compile("不投入?(任何|普通)?(生活)?垃圾桶");

    private NoBin() {}

    /** Who takes the entry when it goes in no bin; null when it has one. */
    public static @Nullable SpecialHandling handling(SortingEntry entry) {
        if (entry.category() != Category.HAZARDOUS) {
            return null;
        }
        return switch (entry.sub()) {
            case "animal" -> SpecialHandling.ANIMAL;
            case "explosive" -> SpecialHandling.EXPLOSIVE;
            case null, default -> medicalOrOther(entry);
        };
    }

    private static @Nullable SpecialHandling medicalOrOther(SortingEntry entry) {
        if ("medical".equals(entry.stream()) && entry.rule().id().equals(MEDICAL_WASTE_RULE)) {
            return SpecialHandling.MEDICAL;
        }
        return entry.tip() != null && TIP.matcher(entry.tip()).find() ? SpecialHandling.OTHER : null;
    }
}
