package city.wufei.content.standard;

import city.wufei.content.standard.Rule.Features;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition without points that must hold (否决项). It is answered yes or no, or, where {@code rule} is given, by naming
 * at least so many features (绿色商场: 3 of 15).
 */
public record Gate(
        String id,
        String title,
        @Nullable String titleEn,
        @Nullable String guidance,
        List<String> evidence,
        @Nullable Features rule) {
    public Gate {
        evidence = List.copyOf(evidence);
    }
}
