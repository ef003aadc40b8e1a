package city.wufei.portal.evidence;

import city.wufei.portal.settings.PortalSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The bytes on disk, under WUFEI_UPLOADS: random names in 256 folders, written whole or not at all. */
@Singleton
class EvidenceFiles {
    private static final int NAME_BYTES = 16;
    private static final long SPARE_BYTES = 256L << 20;
    private static final String PREVIEW = ".preview";

    private final Path folder;
    private final RandomGenerator random;

    EvidenceFiles(PortalSettings settings, RandomGenerator random) {
        this.folder = settings.uploads();
        this.random = random;
    }

    /** Whether the disk takes some more files and still has room for the database and the logs beside them. */
    boolean haveRoom() {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() > SPARE_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the evidence cannot be read", e);
        }
    }

    /** Writes the file and its preview; gives the name that finds them again. */
    String write(Inspection.Fit fit) {
        var bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        var name = HexFormat.of().formatHex(bytes);
        try {
            write(path(name), fit.bytes());
            if (fit.preview().isPresent()) {
                write(path(name + PREVIEW), fit.preview().get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be written", e);
        }
        return name;
    }

    Path file(String name) {
        return path(name);
    }

    Path preview(String name) {
        return path(name + PREVIEW);
    }

    /** For a file that was written and then not wanted. */
    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
            Files.deleteIfExists(path(name + PREVIEW));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence cannot be deleted", e);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        var part = path.resolveSibling(path.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path path(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
