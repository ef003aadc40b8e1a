package city.wufei.appapi.sorting;

import city.wufei.appapi.search.SearchCounts;
import city.wufei.appapi.sorting.FrequentSearches.Answer;
import city.wufei.appapi.tally.Tally;
import city.wufei.content.sorting.Match;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counts searches by how their best answer came about: many with none, or fuzzy ones, say that the catalogue lacks words. Which
 * words these are the editors see.
 */
@Context // so that its counters show at zero from the start
public final class Searches {

    private static final String NONE = "none";

    private final Tally tally;
    private final Provider<SearchCounts> counts; // whose table must not be asked for before the secret is found safe

    Searches(MeterRegistry metrics, Provider<SearchCounts> counts) {
        this.counts = counts;
        var labels =
                Stream.concat(Stream.of(NONE), Arrays.stream(Match.values()).map(Searches::label));
        this.tally = Tally.of(metrics, "wufei.searches", "match", labels.toList());
    }

    /** By the match of the best hit, and by the words. */
    public void count(Answer answer) {
        var best = answer.best();
        tally.count(best == null ? NONE : label(best));
        var searched = answer.searched();
        if (searched != null) {
            counts.get().count(searched);
        }
    }

    private static String label(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
