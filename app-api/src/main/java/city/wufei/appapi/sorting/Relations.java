package city.wufei.appapi.sorting;

import city.wufei.content.practice.Related;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.util.List;

/** Knows what goes with an entry, sorted out once for each catalogue, and forgotten with it. */
@Singleton
final class Relations {

    private static final int MOST = 8;

    private final LoadingCache<SortingCatalogue, Related> known =
            Caffeine.newBuilder().weakKeys().build(Related::in);

    List<SortingEntry> to(SortingEntry entry, SortingCatalogue catalogue) {
        return known.get(catalogue).to(entry, MOST);
    }
}
