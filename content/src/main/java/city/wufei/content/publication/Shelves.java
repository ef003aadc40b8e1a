package city.wufei.content.publication;

import city.wufei.content.id.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents by kind, pack and id, with the way from a pack to those above it. */
final class Shelves {

    private final Map<Kind, Map<String, SortedMap<String, Published<?>>>> showing;
    private final Map<DocumentKey, Map<Integer, Published<?>>> versions;

    /**
     * Fills the shelves.
     *
     * @param showing what shows now
     * @param versions every version of the kinds that cases run on
     */
    Shelves(Map<DocumentKey, Published<?>> showing, Map<DocumentKey, Map<Integer, Published<?>>> versions) {
        this.showing = new EnumMap<>(Kind.class);
        this.versions = versions;
        showing.forEach((key, document) -> this.showing
                .computeIfAbsent(key.kind(), k -> new HashMap<>())
                .computeIfAbsent(key.district(), d -> new TreeMap<>())
                .put(key.id(), document));
    }

    static Shelves empty() {
        return new Shelves(Map.of(), Map.of());
    }

    boolean isEmpty() {
        return showing.isEmpty();
    }

    /** Every document of a kind, whatever pack it is of. */
    <T> Stream<T> all(Kind kind, Class<T> type) {
        return of(kind).values().stream()
                .flatMap(byId -> byId.values().stream())
                .map(p -> type.cast(p.document()));
    }

    /** Every document of a kind by a key of its own. */
    <T> Map<String, T> byKey(Kind kind, Class<T> type, Function<T, String> key) {
        return all(kind, type).collect(Collectors.toUnmodifiableMap(key, Function.identity(), (a, b) -> b));
    }

    /** A document of the pack itself. */
    <T> Optional<T> own(Kind kind, String pack, String id, Class<T> type) {
        return Optional.ofNullable(of(kind, pack).get(id)).map(p -> type.cast(p.document()));
    }

    /** A document of the pack itself, with its publication. */
    <T> Optional<Published<T>> ownPublished(Kind kind, String pack, String id, Class<T> type) {
        return Optional.ofNullable(of(kind, pack).get(id)).map(p -> cast(p, type));
    }

    /** A document of the pack, or of the nearest one above that has it. */
    <T> Optional<Published<T>> published(Kind kind, String pack, String id, Class<T> type) {
        return lineage(pack).stream()
                .flatMap(p -> Stream.ofNullable(of(kind, p).get(id)))
                .findFirst()
                .map(p -> cast(p, type));
    }

    /** A version of a document of the pack, or of the nearest one above that has it. */
    <T> Optional<Published<T>> version(Kind kind, String pack, String id, int version, Class<T> type) {
        return lineage(pack).stream()
                .flatMap(p -> Stream.ofNullable(versions.get(new DocumentKey(kind, p, id))))
                .flatMap(byVersion -> Stream.ofNullable(byVersion.get(version)))
                .findFirst()
                .map(p -> cast(p, type));
    }

    <T> List<T> list(Kind kind, String pack, Class<T> type) {
        return listPublished(kind, pack, type).stream().map(Published::document).toList();
    }

    /** The documents that hold in the pack, in the order of ids; a lower pack's hides an upper one's of the same id. */
    <T> List<Published<T>> listPublished(Kind kind, String pack, Class<T> type) {
        return merged(kind, pack).stream().map(p -> cast(p, type)).toList();
    }

    /** The pack's own documents, in the order of ids. */
    List<Published<?>> ownPublished(Kind kind, String pack) {
        return List.copyOf(of(kind, pack).values());
    }

    String revision(Kind kind, String pack) {
        var newest = merged(kind, pack).stream().mapToLong(Published::seq).toArray();
        long mixed = 0;
        for (long seq : newest) {
            mixed = mixed * 0x9E3779B97F4A7C15L + seq;
        }
        return newest.length + "-" + Ids.text(mixed);
    }

    /** The pack and those above it, the nearest first. */
    List<String> lineage(String pack) {
        var lineage = new ArrayList<String>();
        var next = Optional.of(pack);
        while (next.isPresent() && !lineage.contains(next.get())) {
            lineage.add(next.get());
            next = header(next.get()).flatMap(header -> Optional.ofNullable(header.parent()));
        }
        return lineage;
    }

    private Optional<PackHeader> header(String pack) {
        return own(Kind.PACK, pack, pack, PackHeader.class);
    }

    private Collection<Published<?>> merged(Kind kind, String pack) {
        var merged = new TreeMap<String, Published<?>>();
        lineage(pack).forEach(p -> of(kind, p).forEach(merged::putIfAbsent));
        return merged.values();
    }

    private Map<String, SortedMap<String, Published<?>>> of(Kind kind) {
        return showing.getOrDefault(kind, Map.of());
    }

    private SortedMap<String, Published<?>> of(Kind kind, String pack) {
        return of(kind).getOrDefault(pack, new TreeMap<>());
    }

    private static <T> Published<T> cast(Published<?> published, Class<T> type) {
        return new Published<>(
                published.seq(),
                published.district(),
                published.id(),
                published.version(),
                type.cast(published.document()));
    }
}
