package city.wufei.content.publication;

import city.wufei.content.district.District;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingIndex;
import city.wufei.content.sorting.SortingLayer;
import city.wufei.content.sorting.SortingRule;
import city.wufei.content.sorting.SortingRules;
import city.wufei.content.sorting.SortingSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search indexes of all districts. An index is built once for the versions of documents that it is made of: districts
 * of a city that say nothing of their own share it, and a change elsewhere does not build it anew.
 */
final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Consumer<SortingIndex> whenNew;

    /** By the seqs of what the catalogue is made of. */
    private Map<List<Long>, SortingIndex> built = Map.of();

    private Map<String, SortingIndex> serving = Map.of();

    /**
     * @param whenNew takes each index before anybody sees it
     */
    Indexes(Consumer<SortingIndex> whenNew) {
        this.whenNew = whenNew;
    }

    Map<String, SortingIndex> of(Shelves shelves) {
        var madeOf = shelves.all(Kind.DISTRICT, District.class)
                .map(District::id)
                .collect(Collectors.toMap(Function.identity(), district -> seqs(shelves, district)));
        var oneDistrict = new HashMap<List<Long>, String>();
        madeOf.forEach((district, seqs) -> oneDistrict.putIfAbsent(seqs, district));
        var kept = new ConcurrentHashMap<List<Long>, SortingIndex>();
        oneDistrict.entrySet().parallelStream()
                .forEach(one ->
                        index(shelves, one.getValue(), one.getKey()).ifPresent(index -> kept.put(one.getKey(), index)));
        var next = new HashMap<String, SortingIndex>();
        madeOf.forEach((district, seqs) -> Optional.ofNullable(kept.get(seqs))
                .or(() -> Optional.ofNullable(serving.get(district)))
                .ifPresent(index -> next.put(district, index)));
        serving.values().stream().filter(index -> !next.containsValue(index)).forEach(SortingIndex::retire);
        built = kept;
        serving = next;
        return next;
    }

    private static List<Long> seqs(Shelves shelves, String district) {
        return lineage(shelves, district).stream()
                .flatMap(pack -> sorting(shelves, pack))
                .map(Published::seq)
                .toList();
    }

    /** The most general first. */
    private static List<String> lineage(Shelves shelves, String district) {
        return shelves.lineage(district).reversed();
    }

    private Optional<SortingIndex> index(Shelves shelves, String district, List<Long> seqs) {
        return Optional.ofNullable(built.get(seqs)).or(() -> build(shelves, district, lineage(shelves, district)));
    }

    /** Half of a new state can be seen between two packs' transactions; then the district keeps what it has. */
    private Optional<SortingIndex> build(Shelves shelves, String district, List<String> lineage) {
        try {
            var layers = source(shelves, lineage).layers();
            var before = serving.get(district);
            var index = before == null
                    ? SortingIndex.lazy(SortingCatalogue.compose(layers))
                    : before.followedBy(SortingCatalogue.compose(layers, before.catalogue()));
            whenNew.accept(index);
            return Optional.of(index);
        } catch (IllegalArgumentException e) {
            LOG.error("The sorting catalogue of {} does not fit together: {}", district, e.getMessage());
            return Optional.empty();
        }
    }

    /** What a district's catalogue is made of. */
    static SortingSource source(Shelves shelves, String district) {
        return source(shelves, lineage(shelves, district));
    }

    /** What editors change belongs to a district: what stands above it is a pack's, however it was published. */
    private static SortingSource source(Shelves shelves, List<String> lineage) {
        var above = lineage.subList(0, lineage.size() - 1).stream()
                .map(pack -> layer(pack, sorting(shelves, pack)))
                .toList();
        var own = lineage.getLast();
        var layers = new ArrayList<>(above);
        layers.add(layer(own, documents(shelves, own, Kind.SORTING_RULES, Kind.SORTING)));
        var edits = new TreeMap<String, SortingFile>();
        documents(shelves, own, Kind.SORTING_EDIT).forEach(edit -> edits.put(edit.id(), (SortingFile) edit.document()));
        return new SortingSource(layers, edits);
    }

    private static SortingLayer layer(String pack, Stream<Published<?>> documents) {
        var rules = new ArrayList<SortingRule>();
        var files = new ArrayList<SortingFile>();
        documents.map(Published::document).forEach(document -> {
            switch (document) {
                case SortingRules file -> rules.addAll(file.rules());
                case SortingFile file -> files.add(file);
                default -> throw new IllegalStateException("not about sorting: " + document);
            }
        });
        return new SortingLayer(pack, rules, files);
    }

    private static Stream<Published<?>> sorting(Shelves shelves, String pack) {
        return documents(shelves, pack, Kind.SORTING_RULES, Kind.SORTING, Kind.SORTING_EDIT);
    }

    private static Stream<Published<?>> documents(Shelves shelves, String pack, Kind... kinds) {
        return Stream.of(kinds).flatMap(kind -> shelves.ownPublished(kind, pack).stream());
    }
}
