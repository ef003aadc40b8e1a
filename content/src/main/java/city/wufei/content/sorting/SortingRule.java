package city.wufei.content.sorting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The regulation or standard that an answer rests on. */
public record SortingRule(
        String id,
        String title,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String url) {}
