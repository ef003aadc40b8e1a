package city.wufei.appapi.sorting;

import city.wufei.appapi.search.Searched;
import city.wufei.content.publication.Library;
import city.wufei.content.sorting.Match;
import city.wufei.contracts.sorting.SortingHits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answers to what is searched for often, while nothing new is published: most of a day's searches are a few hundred
 * words. With a new library it begins afresh.
 */
@Singleton
public final class FrequentSearches {

    /** A few megabytes. */
    private static final int KEPT = 2_000;

    private volatile Kept kept = new Kept(Library.empty());

    /** What was answered to the same search, or else what is answered now. */
    Answer answer(Library library, Search search, Supplier<Answer> now) {
        var current = kept;
        if (current.library != library) {
            current = new Kept(library);
            kept = current;
        }
        return current.answers.get(search, asked -> now.get());
    }

    /** What was answered to the same search; empty when it was not searched for since the library changed. */
    public Optional<Answer> known(Library library, Search search) {
        var current = kept;
        return current.library == library
                ? Optional.ofNullable(current.answers.getIfPresent(search))
                : Optional.empty();
    }

    /** Everything that an answer hangs on, beside the library. */
    public record Search(String district, String words, int limit) {}

    /**
     * An answer, with what is counted of it.
     *
     * @param best how the best of its hits came about; null when there is none
     * @param searched null when nothing was asked for
     */
    public record Answer(
            SortingHits hits,
            @Nullable Match best,
            @Nullable Searched searched) {}

    private static final class Kept {

        private final Library library;
        private final Cache<Search, Answer> answers =
                Caffeine.newBuilder().maximumSize(KEPT).build();

        Kept(Library library) {
            this.library = library;
        }
    }
}
