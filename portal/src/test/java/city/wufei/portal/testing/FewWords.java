package city.wufei.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packs that the product ships, without the sorting entries: the portal shows none of them, and to read 42,000 for each
 * portal of the tests would take longer than the tests.
 */
final class FewWords {
    private static final Path SHIPPED = Path.of("..", "content", "packs");
    private static final Path FOLDER = copied();

    private FewWords() {}

    static Path packs() {
        return FOLDER;
    }

    private static Path copied() {
        try (var files = Files.walk(SHIPPED)) {
            var folder = Files.createTempDirectory("packs");
            for (var file : files.filter(FewWords::isWanted).toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(Path file) {
        var isSorting = file.resolve("..").normalize().endsWith("sorting");
        return !isSorting || file.endsWith("rules.yaml");
    }
}
