package city.wufei.content.sorting;

import java.util.List;

/** Finds entries of one catalogue by what residents type. Immutable after it is built, and safe for any number of threads. */
public final class SortingIndex {
    private final SortingCatalogue catalogue;

    private SortingIndex(SortingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static SortingIndex of(SortingCatalogue catalogue) {
        return new SortingIndex(catalogue);
    }

    /** The catalogue that this index was built from. */
    public SortingCatalogue catalogue() {
        return catalogue;
    }

    /** The best hits, the surest first, at most {@code limit}; empty rather than a guess. Takes any string. */
    public List<SortingHit> search(String query, int limit) {
        return catalogue.entries().stream()
                .filter(entry -> entry.name().equals(query.strip()))
                .limit(Math.max(0, limit))
                .map(entry -> new SortingHit(entry, Match.EXACT, 1, null))
                .toList();
    }
}
