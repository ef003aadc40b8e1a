package city.wufei.appapi.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Comparator;

/** How often words were searched for on a day and answered so, as the table keeps it. */
@MappedEntity("search_count")
record SearchCountRow(
        String districtId,
        LocalDate day,
        @Id String words,
        String foundBy,
        String entryId,
        String entryName,
        String category,
        String confidence,
        long searches) {

    static final Comparator<SearchCountRow> BY_KEY = Comparator.comparing(SearchCountRow::districtId)
            .thenComparing(SearchCountRow::day)
            .thenComparing(SearchCountRow::words)
            .thenComparing(SearchCountRow::foundBy)
            .thenComparing(SearchCountRow::entryId);

    Searched searched() {
        return new Searched(
                districtId,
                words,
                FoundBy.ofCode(foundBy),
                entryId,
                entryName,
                category,
                Confidence.ofCode(confidence));
    }
}
