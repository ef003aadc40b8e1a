package city.wufei.content.sorting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one city or district says about sorting, composed from its layers. Immutable. Two catalogues with the
 * same {@link #version()} are the same, so that districts can share one index.
 */
public final class SortingCatalogue {
    private final List<SortingEntry> entries;
    private final Map<String, SortingEntry> byId;
    private final Map<String, SortingEntry> byName;
    private volatile @Nullable String version;

    private SortingCatalogue(List<SortingEntry> entries) {
        this.entries = entries;
        this.byId = HashMap.newHashMap(entries.size());
        this.byName = HashMap.newHashMap(entries.size());
        for (SortingEntry entry : entries) {
            byId.put(entry.id(), entry);
            byName.put(entry.name(), entry);
        }
    }

    /**
     * Composes layers, the base first. A lower entry with the name of one above replaces the fields that it gives; entries
     * keep the order in which their names first appear. Refuses an entry that has no category or names a rule that no
     * layer has.
     */
    public static SortingCatalogue compose(List<SortingLayer> layers) {
        return compose(layers, new SortingCatalogue(List.of()));
    }

    /** As {@link #compose(List)}; an entry that is the same as in {@code before} is that very object. */
    public static SortingCatalogue compose(List<SortingLayer> layers, SortingCatalogue before) {
        Map<String, SortingRule> rules = new LinkedHashMap<>();
        Map<String, SortingEntry> entries = new LinkedHashMap<>();
        for (SortingLayer layer : layers) {
            layer.rules().forEach(rule -> rules.put(rule.id(), rule));
            for (SortingFile file : layer.files()) {
                for (SortingLine line : file.entries()) {
                    SortingEntry above = entries.get(line.name());
                    entries.put(
                            line.name(),
                            above == null
                                    ? EntryComposition.first(before.idOf(line.name()), layer, file, line, rules)
                                    : EntryComposition.override(above, layer, file, line, rules));
                }
            }
        }
        entries.replaceAll((name, entry) -> before.sameAs(entry));
        return new SortingCatalogue(List.copyOf(entries.values()));
    }

    private String idOf(String name) {
        SortingEntry known = byName.get(name);
        return known == null ? EntryComposition.id(name) : known.id();
    }

    private SortingEntry sameAs(SortingEntry entry) {
        SortingEntry known = byName.get(entry.name());
        return known != null && known.equals(entry) ? known : entry;
    }

    /** All entries, in the order of the packs. */
    public List<SortingEntry> entries() {
        return entries;
    }

    /** The entry with that id. */
    public Optional<SortingEntry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entry with exactly that name. */
    public Optional<SortingEntry> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The entries that an ambiguous one offers to choose from, in its order. */
    public List<SortingEntry> choices(SortingEntry entry) {
        return entry.ask().stream().flatMap(name -> named(name).stream()).toList();
    }

    /** 32 hexadecimal digits that change whenever anything in the catalogue does; good as an ETag. */
    public String version() {
        String known = version;
        if (known == null) {
            MessageDigest digest = sha256();
            entries.forEach(entry -> digest.update(entry.toString().getBytes(StandardCharsets.UTF_8)));
            known = HexFormat.of().formatHex(digest.digest(), 0, 16);
            version = known;
        }
        return known;
    }

    static byte[] sha256(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
