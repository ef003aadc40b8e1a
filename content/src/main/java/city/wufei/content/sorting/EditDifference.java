package city.wufei.content.sorting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an editor's line what the packs say as well, so that the edit holds what is the editor's alone, and everything else
 * goes on following the packs. A text that the editor emptied becomes blank, which takes the packs' away.
 */
final class EditDifference {
    private EditDifference() {}

    static SortingLine of(SortingLine line, SortingEntry shipped) {
        return new SortingLine(
                line.name(),
                changed(line.aliases(), shipped.aliases()),
                changed(line.category(), shipped.category()),
                text(line.sub(), shipped.sub()),
                text(line.tip(), shipped.tip()),
                changed(line.states(), shipped.states()),
                changed(line.components(), shipped.components()),
                changed(line.ask(), shipped.ask()),
                text(line.stream(), shipped.stream()),
                changed(line.rule(), shipped.rule().id()),
                text(line.note(), shipped.note()));
    }

    /** A line of an entry that the packs do not have: what is empty need not be said. */
    static SortingLine of(SortingLine line) {
        return new SortingLine(
                line.name(),
                some(line.aliases()),
                line.category(),
                some(line.sub()),
                some(line.tip()),
                some(line.states()),
                some(line.components()),
                some(line.ask()),
                some(line.stream()),
                line.rule(),
                some(line.note()));
    }

    private static <T> @Nullable List<T> some(@Nullable List<T> given) {
        return given == null || given.isEmpty() ? null : given;
    }

    private static @Nullable String some(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }

    /** Whether a line gives nothing but the name. */
    static boolean isNothing(SortingLine line) {
        return Stream.of(
                        line.aliases(),
                        line.category(),
                        line.sub(),
                        line.tip(),
                        line.states(),
                        line.components(),
                        line.ask(),
                        line.stream(),
                        line.rule(),
                        line.note())
                .allMatch(Objects::isNull);
    }

    private static <T> @Nullable T changed(@Nullable T given, T shipped) {
        return shipped.equals(given) ? null : given;
    }

    private static @Nullable String text(@Nullable String given, @Nullable String shipped) {
        if (given == null) {
            return null;
        }
        return given.equals(Objects.requireNonNullElse(shipped, "")) ? null : given;
    }
}
