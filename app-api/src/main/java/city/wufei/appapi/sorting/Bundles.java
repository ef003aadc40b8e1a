package city.wufei.appapi.sorting;

import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sorting.SortingBundle;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives bundles, and of a version that was given out before, what changed since. Remembers the latest few versions; a client
 * with an older one, or one from before a restart, gets the whole.
 */
@Singleton
class Bundles {

    /** Some editions of each of a handful of cities; a catalogue of 20,000 entries holds about 15 MB. */
    private static final int MOST_VERSIONS = 12;

    private final Map<String, SortingCatalogue> given = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SortingCatalogue> eldest) {
            return size() > MOST_VERSIONS;
        }
    };

    SortingBundle of(String district, SortingWording wording, SortingCatalogue catalogue, @Nullable String since) {
        var version = wording.version(catalogue);
        var writer = new BundleWriter(wording);
        var before = remember(version, catalogue, since);
        if (since == null || before == null) {
            return writer.write(district, catalogue, null, catalogue.entries(), List.of());
        }
        return writer.write(district, catalogue, since, changed(before, catalogue), removed(before, catalogue));
    }

    private @Nullable SortingCatalogue remember(String version, SortingCatalogue catalogue, @Nullable String wanted) {
        synchronized (given) {
            given.put(version, catalogue);
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
