package city.wufei.content.sorting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a district's catalogue is composed of: the layers of its packs, the most general first and the district's own last, and what
 * its editors published, by the entry's id, which speaks after all of them. Never empty of layers; immutable.
 */
public record SortingSource(List<SortingLayer> packs, SortedMap<String, SortingFile> edits) {
    public SortingSource {
        packs = List.copyOf(packs);
        edits = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(edits));
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("a district's catalogue has a layer at least");
        }
    }

    /** The layers as they are composed. */
    public List<SortingLayer> layers() {
        if (edits.isEmpty()) {
            return packs;
        }
        var own = packs.getLast();
        var files = new ArrayList<>(own.files());
        files.addAll(edits.values());
        var layers = new ArrayList<>(packs.subList(0, packs.size() - 1));
        layers.add(new SortingLayer(own.pack(), own.rules(), files));
        return layers;
    }

    /** The same with an entry's edit put in the place of the one that it has, or, where none is given, taken back. */
    public SortingSource with(String entryId, @Nullable SortingFile edit) {
        var changed = new TreeMap<>(edits);
        changed.remove(entryId);
        if (edit != null) {
            changed.put(entryId, edit);
        }
        return new SortingSource(packs, changed);
    }

    /** The rules that an entry of the district may rest on, the nearest layer's last; of two with one id the nearest counts. */
    public List<SortingRule> rules() {
        Map<String, SortingRule> rules = new LinkedHashMap<>();
        packs.forEach(layer -> layer.rules().forEach(rule -> rules.put(rule.id(), rule)));
        return List.copyOf(rules.values());
    }

    /** What the packs say about a name, without the editors; empty when they do not know it. */
    public Optional<SortingEntry> shipped(String name) {
        return SortingCatalogue.compose(packs.stream()
                        .map(layer -> new SortingLayer(layer.pack(), layer.rules(), only(name, layer.files())))
                        .toList())
                .named(name);
    }

    private static List<SortingFile> only(String name, List<SortingFile> files) {
        return files.stream()
                .map(file -> new SortingFile(
                        file.theme(),
                        file.rule(),
                        file.entries().stream()
                                .filter(line -> line.name().equals(name))
                                .toList()))
                .filter(file -> !file.entries().isEmpty())
                .toList();
    }
}
