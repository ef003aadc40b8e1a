package city.wufei.content.publication;

import city.wufei.content.sorting.SortingIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Everything that the feed has read, by document. Used by one thread at a time. */
final class Holdings {

    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    private final Map<DocumentKey, Edition> editions = new HashMap<>();
    private final Set<Kind> leftOut;
    private final Indexes indexes;

    /**
     * @param leftOut kinds that nobody asks for
     * @param whenNew takes each search index before anybody sees it
     */
    Holdings(Set<Kind> leftOut, Consumer<SortingIndex> whenNew) {
        this.leftOut = Set.copyOf(leftOut);
        this.indexes = new Indexes(whenNew);
    }

    /** Takes a version in. One that this release cannot read is left out, and what showed before goes on showing. */
    void add(Publication publication) {
        if (leftOut.contains(publication.kind())) {
            return;
        }
        try {
            var document = Documents.read(publication);
            editions.computeIfAbsent(publication.document(), key -> new Edition())
                    .add(publication, document);
        } catch (JacksonException e) {
            LOG.error(
                    "Cannot read {} {} of {}, version {}: {}",
                    publication.kind().code(),
                    publication.id(),
                    publication.district(),
                    publication.version(),
                    e.getMessage());
        }
    }

    /** What shows at a time. */
    Library libraryAt(Instant time) {
        editions.forEach((key, edition) -> {
            if (!Documents.keepsVersions(key.kind())) {
                edition.forgetBefore(time);
            }
        });
        var shelves = new Shelves(showingAt(time), versions());
        return new Library(shelves, indexes.of(shelves));
    }

    /** When the library changes next without anything new; the end of time if never. */
    Instant nextChangeAfter(Instant time) {
        return editions.values().stream()
                .flatMap(edition -> edition.changesAfter(time))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private Map<DocumentKey, Published<?>> showingAt(Instant time) {
        var showing = new HashMap<DocumentKey, Published<?>>();
        editions.forEach((key, edition) -> edition.showing(time).ifPresent(p -> showing.put(key, p)));
        return showing;
    }

    private Map<DocumentKey, Map<Integer, Published<?>>> versions() {
        var versions = new HashMap<DocumentKey, Map<Integer, Published<?>>>();
        editions.forEach((key, edition) -> {
            if (Documents.keepsVersions(key.kind())) {
                versions.put(key, edition.all().collect(Collectors.toMap(Published::version, Function.identity())));
            }
        });
        return versions;
    }
}
