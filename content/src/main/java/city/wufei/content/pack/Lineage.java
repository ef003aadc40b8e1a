package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A pack and those above it, the nearest first. */
record Lineage(List<Pack> packs) {

    static Lineage of(Pack pack, Map<String, Pack> all) {
        var packs = new ArrayList<Pack>();
        var next = Optional.of(pack);
        while (next.isPresent() && !packs.contains(next.get())) {
            packs.add(next.get());
            next = next.flatMap(p -> Optional.ofNullable(p.header().parent()))
                    .flatMap(p -> Optional.ofNullable(all.get(p)));
        }
        return new Lineage(List.copyOf(packs));
    }

    /** The nearest of these packs, and of the parents that they name, that is in the set. */
    Optional<String> firstOf(Set<String> ids) {
        return packs.stream()
                .flatMap(p -> Stream.concat(
                        Stream.of(p.folder().toString()),
                        Stream.ofNullable(p.header().parent())))
                .filter(ids::contains)
                .findFirst();
    }

    /** The values of all documents of a kind, in all packs of the lineage. */
    <T> Stream<T> values(Kind kind, Class<T> type) {
        return packs.stream().flatMap(p -> p.documents(kind)).map(d -> type.cast(d.value()));
    }

    /** The values in the packs above. */
    <T> Stream<T> valuesAbove(Kind kind, Class<T> type) {
        return new Lineage(packs.subList(1, packs.size())).values(kind, type);
    }
}
