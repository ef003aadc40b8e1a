package city.wufei.content.sorting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One theme of a pack's catalogue, {@code sorting/<theme>.yaml}; {@code rule} holds for entries that name none. */
public record SortingFile(String theme, @Nullable String rule, List<SortingLine> entries) {
    public SortingFile {
        entries = List.copyOf(entries);
    }
}
