package city.wufei.appapi.sorting;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sorting.SortingBundle;
import jakarta.inject.Singleton;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives bundles, and of a version that was given out before, what changed since. Remembers the latest few versions; a client
 * with an older one, or one from before a restart, gets the whole.
 */
@Singleton
class Bundles {

    /** What is served, and an edition before of a few cities; a catalogue of 42,000 entries holds some 20 MB. */
    private static final int MOST_VERSIONS = 6;

    /** A catalogue in the words of a scheme: in other words every tip may be another. */
    private record Edition(SortingWording wording, SortingCatalogue catalogue) {}

    private final Map<String, Edition> given = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Edition> eldest) {
            return size() > MOST_VERSIONS;
        }
    };

    /** The whole of each district, as long as there is memory for it: the same object is not written twice. */
    private final Map<String, Reference<SortingBundle>> whole = new ConcurrentHashMap<>();

    SortingBundle of(String district, SortingWording wording, SortingCatalogue catalogue, @Nullable String since) {
        var known = remember(new Edition(wording, catalogue), since);
        if (since == null || known == null || !known.wording.equals(wording)) {
            return whole(district, wording, catalogue);
        }
        var before = known.catalogue;
        return new BundleWriter(wording)
                .write(district, catalogue, since, changed(before, catalogue), removed(before, catalogue));
    }

    /** Of two that ask at once for what is new, each may write it; they get the same. */
    private SortingBundle whole(String district, SortingWording wording, SortingCatalogue catalogue) {
        var kept = whole.get(district);
        var bundle = kept == null ? null : kept.get();
        if (bundle == null || !bundle.version().equals(wording.version(catalogue))) {
            bundle = new BundleWriter(wording).write(district, catalogue, null, catalogue.entries(), List.of());
            whole.put(district, new SoftReference<>(bundle));
        }
        return bundle;
    }

    private @Nullable Edition remember(Edition edition, @Nullable String wanted) {
        synchronized (given) {
            given.put(edition.wording.version(edition.catalogue), edition);
            return wanted == null ? null : given.get(wanted);
        }
    }

    private static List<SortingEntry> changed(SortingCatalogue before, SortingCatalogue now) {
        return now.entries().stream()
                .filter(entry ->
                        !before.named(entry.name()).filter(entry::equals).isPresent())
                .toList();
    }

    private static List<String> removed(SortingCatalogue before, SortingCatalogue now) {
        return before.entries().stream()
                .map(SortingEntry::name)
                .filter(name -> now.named(name).isEmpty())
                .toList();
    }
}
