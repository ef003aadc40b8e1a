package city.wufei.appapi.sorting;

import city.wufei.appapi.tally.Tally;
import city.wufei.content.sorting.Match;
import city.wufei.content.sorting.SortingHit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts searches by how their best answer came about: many with none, or fuzzy ones, say that the catalogue lacks words. */
@Context // so that its counters show at zero from the start
final class Searches {

    private static final String NONE = "none";

    private final Tally tally;

    Searches(MeterRegistry metrics) {
        var labels =
                Stream.concat(Stream.of(NONE), Arrays.stream(Match.values()).map(Searches::label));
        this.tally = Tally.of(metrics, "wufei.searches", "match", labels.toList());
    }

    void count(List<SortingHit> hits) {
        tally.count(hits.isEmpty() ? NONE : label(hits.getFirst().match()));
    }

    private static String label(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
