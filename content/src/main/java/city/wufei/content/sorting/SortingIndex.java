package city.wufei.content.sorting;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of one catalogue by what residents type. Safe for any number of threads. Preparing it takes some seconds of a
 * processor for a catalogue of 40,000 entries, so it is done for the first search, or ahead of it in {@link #prepareIn}: then
 * names are found at once, and guesses follow when the index {@link #isPrepared}.
 */
public final class SortingIndex {
    private static final int MOST_HITS = 100;

    private final SortingCatalogue catalogue;
    private final AtomicBoolean begun = new AtomicBoolean();
    private NameSearch before;
    private volatile @Nullable NameSearch names;
    private volatile boolean retired;

    private SortingIndex(SortingCatalogue catalogue, NameSearch before) {
        this.catalogue = catalogue;
        this.before = before;
    }

    /** An index that is prepared. */
    public static SortingIndex of(SortingCatalogue catalogue) {
        SortingIndex index = lazy(catalogue);
        index.prepareIn(Runnable::run);
        return index;
    }

    /** An index that costs nothing until it is searched. */
    public static SortingIndex lazy(SortingCatalogue catalogue) {
        return new SortingIndex(catalogue, NameSearch.NONE);
    }

    /** As {@link #lazy}, in this one's place: this one's guesses serve until the new one has its own. */
    public SortingIndex followedBy(SortingCatalogue newer) {
        return new SortingIndex(newer, Objects.requireNonNullElse(names, NameSearch.NONE));
    }

    /**
     * As {@link #followedBy}, for a look at what would be: it is prepared when it is first asked, in some tenths of a second, and
     * this one's guesses are all that it ever has.
     */
    public SortingIndex triedWith(SortingCatalogue newer) {
        SortingIndex trial = followedBy(newer);
        trial.retire();
        return trial;
    }

    /** The entries that go by that very name or alias, in its normal form; empty for what has no form. */
    public List<SortingEntry> called(String name) {
        return names().called(Normal.form(name));
    }

    /** Nobody searches it any longer: guesses that are not learned yet need not be. */
    public void retire() {
        retired = true;
    }

    /** The catalogue that this index is built from. */
    public SortingCatalogue catalogue() {
        return catalogue;
    }

    /** Prepares the names at once and the guesses in the executor, unless that has begun. */
    public void prepareIn(Executor executor) {
        if (begun.compareAndSet(false, true)) {
            NameSearch built = names();
            executor.execute(() -> {
                if (!retired) {
                    built.learn();
                }
            });
        }
    }

    /** Whether every layer answers. */
    public boolean isPrepared() {
        NameSearch built = names;
        return built != null && built.hasLearned();
    }

    /**
     * The best hits, the surest first, at most {@code limit} (and 100); empty rather than a wrong answer. Takes any string.
     * The same query on the same catalogue always gives the same hits, once the index is prepared.
     */
    public List<SortingHit> search(String query, int limit) {
        prepareIn(Runnable::run);
        String form = Normal.form(query);
        if (form.isEmpty() || limit < 1) {
            return List.of();
        }
        // what is inferred looks at all hits, so that a shorter list is the beginning of a longer one
        List<SortingHit> hits = names().search(form, MOST_HITS);
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    /**
     * Names to offer for what is typed so far, the likeliest first, one for each entry, at most {@code limit} (and 100). Takes
     * any string.
     */
    public List<Suggestion> suggest(String typed, int limit) {
        String form = Normal.form(typed);
        return form.isEmpty() || limit < 1 ? List.of() : names().suggest(form, Math.min(limit, MOST_HITS));
    }

    private NameSearch names() {
        NameSearch built = names;
        return built == null ? build() : built;
    }

    private synchronized NameSearch build() {
        NameSearch built = names;
        if (built == null) {
            built = new NameSearch(catalogue, before);
            names = built;
            before = NameSearch.NONE; // the one before is large
        }
        return built;
    }
}
