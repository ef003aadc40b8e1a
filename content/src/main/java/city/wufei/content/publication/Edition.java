package city.wufei.content.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The versions of one document that still matter, and which of them shows when. Guarded by {@link Holdings}. */
final class Edition {

    /** A version with its body read; the text of the body is not kept. */
    record Entry(Publication publication, Published<?> published) {}

    private final SortedMap<Integer, Entry> versions = new TreeMap<>();

    void add(Publication publication, Object document) {
        var published = new Published<>(
                publication.seq(), publication.district(), publication.id(), publication.version(), document);
        versions.put(publication.version(), new Entry(publication.withoutBody(), published));
    }

    /** What shows at a time: the latest version that has begun, unless it has ended or takes the document away. */
    Optional<Published<?>> showing(Instant time) {
        return begun(time).filter(e -> e.publication().showsAt(time)).map(Entry::published);
    }

    /** When something begins or ends next after a time. */
    Stream<Instant> changesAfter(Instant time) {
        return versions.values().stream()
                .map(Entry::publication)
                .flatMap(p -> Stream.concat(Stream.of(p.validFrom()), Stream.ofNullable(p.validTo())))
                .filter(change -> change.isAfter(time));
    }

    /** Forgets versions that can never show again. */
    void forgetBefore(Instant time) {
        begun(time).ifPresent(e -> versions.headMap(e.publication().version()).clear());
    }

    Stream<Published<?>> all() {
        return versions.values().stream()
                .filter(e -> !e.publication().withdrawn())
                .map(Entry::published);
    }

    private Optional<Entry> begun(Instant time) {
        return versions.values().stream()
                .filter(e -> e.publication().hasBegun(time))
                .reduce((earlier, later) -> later);
    }
}
