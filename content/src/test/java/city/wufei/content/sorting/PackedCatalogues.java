package city.wufei.content.sorting;

import city.wufei.content.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogues of the packs that the project ships. */
public final class PackedCatalogues {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path PACKS = Path.of("packs");

    private static final Map<String, SortingLayer> LAYERS = new ConcurrentHashMap<>();
    private static final Map<String, SortingIndex> INDEXES = new ConcurrentHashMap<>();

    private PackedCatalogues() {}

    /** A city's index, built once for all tests. */
    static SortingIndex index(String city) {
        return INDEXES.computeIfAbsent(city, pack -> SortingIndex.of(of("cn", pack)));
    }

    public static SortingCatalogue of(String... packs) {
        return SortingCatalogue.compose(
                Stream.of(packs).map(PackedCatalogues::layer).toList());
    }

    /** What a pack says, read once for all tests. */
    public static SortingLayer layer(String pack) {
        return LAYERS.computeIfAbsent(pack, PackedCatalogues::read);
    }

    private static SortingLayer read(String pack) {
        List<JsonNode> files = files(PACKS.resolve(pack).resolve("sorting"));
        return new SortingLayer(
                pack,
                files.stream()
                        .filter(file -> file.has("rules"))
                        .flatMap(file -> Json.read(file, SortingRules.class).rules().stream())
                        .toList(),
                files.stream()
                        .filter(file -> file.has("entries"))
                        .map(file -> Json.read(file, SortingFile.class))
                        .toList());
    }

    private static List<JsonNode> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> YAML.readTree(file.toFile())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
