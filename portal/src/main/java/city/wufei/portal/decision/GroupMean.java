package city.wufei.portal.decision;

import city.wufei.content.standard.Settings;
import city.wufei.content.standard.Verdict.GroupResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A group's points in the mean of the assessors' sheets.
 *
 * @param needed its floor; 0 when it has none
 */
public record GroupMean(
        String id, String name, @Nullable String nameEn, BigDecimal reached, BigDecimal possible, BigDecimal needed) {

    /** The mean of one group over the sheets, rounded as the standard says. */
    static GroupMean of(Settings settings, List<GroupResult> sheets) {
        var first = sheets.getFirst();
        return new GroupMean(
                first.id(),
                first.name(),
                first.nameEn(),
                mean(settings, sheets, GroupResult::reached),
                mean(settings, sheets, GroupResult::possible),
                mean(settings, sheets, GroupResult::needed));
    }

    /** Whether the mean reaches the group's floor. */
    public boolean isOk() {
        return reached.compareTo(needed) >= 0;
    }

    public String name(Locale language) {
        var english = nameEn;
        return english != null && language.getLanguage().equals("en") ? english : name;
    }

    static <T> BigDecimal mean(Settings settings, List<T> values, Function<T, BigDecimal> number) {
        return values.stream()
                .map(number)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64)
                .setScale(settings.scale(), settings.rounding());
    }
}
