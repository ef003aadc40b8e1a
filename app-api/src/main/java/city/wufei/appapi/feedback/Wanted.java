package city.wufei.appapi.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a list is searched for, as patterns for LIKE: the wildcards of what was typed are only characters.
 *
 * @param anywhere for texts
 * @param beginning for numbers; where no number was typed, nothing begins so
 */
public record Wanted(String anywhere, String beginning) {

    /** Columns of numbers are ASCII: they cannot even be compared with other words. */
    private static final String NO_NUMBER = "-";

    /** Everything, where nothing was typed. */
    public static Wanted of(@Nullable String q) {
        var typed = q == null ? "" : q.strip();
        var escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return new Wanted("%" + escaped + "%", typed.matches("[0-9]*") ? typed + "%" : NO_NUMBER);
    }
}
