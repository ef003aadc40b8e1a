package city.wufei.content.publication;

import city.wufei.content.district.District;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingIndex;
import city.wufei.content.sorting.SortingLayer;
import city.wufei.content.sorting.SortingRule;
import city.wufei.content.sorting.SortingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        var kept = new HashMap<List<Long>, SortingIndex>();
        var next = new HashMap<String, SortingIndex>();
        shelves.all(Kind.DISTRICT, District.class)
                .forEach(district -> index(shelves, district.id(), kept).ifPresent(i -> next.put(district.id(), i)));
        built = kept;
        serving = next;
        return next;
    }

    private Optional<SortingIndex> index(Shelves shelves, String district, Map<List<Long>, SortingIndex> kept) {
        var lineage = shelves.lineage(district).reversed();
        var seqs = lineage.stream()
                .flatMap(pack -> sorting(shelves, pack))
                .map(Published::seq)
                .toList();
        var known = kept.getOrDefault(seqs, built.get(seqs));
        var index = Optional.ofNullable(known).or(() -> build(shelves, district, lineage));
        index.ifPresent(i -> kept.put(seqs, i));
        return index.or(() -> Optional.ofNullable(serving.get(district)));
    }

    /** Half of a new state can be seen between two packs' transactions; then the district keeps what it has. */
    private Optional<SortingIndex> build(Shelves shelves, String district, List<String> lineage) {
        try {
            var layers = lineage.stream().map(pack -> layer(shelves, pack)).toList();
            var index = SortingIndex.lazy(SortingCatalogue.compose(layers));
            whenNew.accept(index);
            return Optional.of(index);
        } catch (IllegalArgumentException e) {
            LOG.error("The sorting catalogue of {} does not fit together: {}", district, e.getMessage());
            return Optional.empty();
        }
    }

    private static SortingLayer layer(Shelves shelves, String pack) {
        var rules = new ArrayList<SortingRule>();
        var files = new ArrayList<SortingFile>();
        sorting(shelves, pack).map(Published::document).forEach(document -> {
            switch (document) {
                case SortingRules file -> rules.addAll(file.rules());
                case SortingFile file -> files.add(file);
                default -> throw new IllegalStateException("not about sorting: " + document);
            }
        });
        return new SortingLayer(pack, rules, files);
    }

    private static Stream<Published<?>> sorting(Shelves shelves, String pack) {
        return Stream.of(Kind.SORTING_RULES, Kind.SORTING).flatMap(kind -> shelves.ownPublished(kind, pack).stream());
    }
}
