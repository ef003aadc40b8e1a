package city.wufei.appapi.daily;

import city.wufei.content.practice.DailyTip;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers each district's tip of the day: choosing one looks at the whole catalogue. */
@Singleton
final class DailyTips {

    private final Map<String, Chosen> chosen = new ConcurrentHashMap<>();

    private record Chosen(SortingCatalogue from, LocalDate day, Optional<SortingEntry> entry) {}

    /** Of two that ask first, each may choose; they choose the same. */
    Optional<SortingEntry> of(SortingCatalogue catalogue, String district, LocalDate day) {
        var known = chosen.get(district);
        if (known == null || known.from != catalogue || !known.day.equals(day)) {
            known = new Chosen(catalogue, day, DailyTip.of(catalogue, district, day));
            chosen.put(district, known);
        }
        return known.entry;
    }
}
