package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers hits of one query, keeps the best of each entry, and puts them in an order that is always the same. */
final class Hits {
    /** Among guesses as near as this to the best one, hazardous goes first. */
    private static final double NEAR = 0.75;

    private static final Comparator<Ranked> SUREST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> -ranked.hit().confidence())
            .thenComparing(ranked -> ranked.hit().match())
            .thenComparing(Ranked::name, Name.BY_ENTRY);

    private final Map<String, Ranked> best = new HashMap<>();

    private record Ranked(SortingHit hit, Name name) {
        boolean isHazardous() {
            return hit.category() == Category.HAZARDOUS;
        }
    }

    void add(Name name, SortingHit hit) {
        best.merge(name.entry().id(), new Ranked(hit, name), (a, b) -> SUREST_FIRST.compare(a, b) <= 0 ? a : b);
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** The surest first. */
    List<SortingHit> surest(int limit) {
        return best.values().stream()
                .sorted(SUREST_FIRST)
                .limit(limit)
                .map(Ranked::hit)
                .toList();
    }

    /** For guesses: as {@link #surest}, but what is hazardous and about as likely is never outvoted. */
    List<SortingHit> safest(int limit) {
        double top = best.values().stream()
                .mapToDouble(ranked -> ranked.hit().confidence())
                .max()
                .orElse(0);
        Comparator<Ranked> hazardousFirst = Comparator.comparing(
                ranked -> !(ranked.isHazardous() && ranked.hit().confidence() >= NEAR * top));
        return best.values().stream()
                .sorted(hazardousFirst.thenComparing(SUREST_FIRST))
                .limit(limit)
                .map(Ranked::hit)
                .toList();
    }
}
