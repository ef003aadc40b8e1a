package city.wufei.content.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the server keeps under {@code <home>/db}: the data, the password, the log. */
final class ServerData {

    private static final long NEW_DATA_BYTES = 300L << 20;

    /** Temporary tables, in a folder beside the data. */
    static final String TEMPORARY = "tmp";

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "fill_help_tables.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Path folder;

    ServerData(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("mariadbd.log");
    }

    Path pidFile() {
        return folder.resolve("mariadbd.pid");
    }

    /** Writes what the server runs when it starts; holds passwords. */
    void writeInit(String sql) throws IOException {
        Disk.writeSecret(folder, "init.sql", sql);
    }

    Path initFile() {
        return folder.resolve("init.sql");
    }

    Path lockFile() {
        return folder.resolve("lock");
    }

    /** The password of the user wufei: generated at the first start, readable by its owner only. */
    String password() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            Disk.writeSecret(folder, "password", newPassword());
        }
        return Files.readString(file).strip();
    }

    /** Makes the system tables, unless they are there: beside their place first, so that a kill leaves nothing half. */
    void prepare(ServerBinaries binaries) throws IOException {
        Files.createDirectories(folder.resolve(TEMPORARY));
        if (Files.isDirectory(data())) {
            return;
        }
        Disk.require(folder, NEW_DATA_BYTES);
        var half = folder.resolve("data.new");
        Disk.delete(half);
        Files.createDirectories(half);
        Disk.delete(folder.resolve("bootstrap.sql"));
        var script = Files.writeString(folder.resolve("bootstrap.sql"), bootstrap(binaries.share()));
        run(binaries, half, script);
        Files.delete(script);
        Files.move(half, data());
    }

    private void run(ServerBinaries binaries, Path half, Path script) throws IOException {
        var command = ServerOptions.common(binaries, half);
        command.addAll(
                List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        var process = new ProcessBuilder(command)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new DatabaseRefused("the database could not be made: " + ServerLog.lastError(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while the database was being made", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** What mariadb-install-db does, without its shell; then nobody is left but root on a socket that is never opened. */
    private static String bootstrap(Path share) throws IOException {
        var sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n")
                .append("SET @auth_root_socket=NULL;\nSET @skip_auth_anonymous=1;\n");
        for (var file : SYSTEM_TABLES) {
            Files.readAllLines(share.resolve(file)).stream()
                    .filter(line -> !line.contains("@current_hostname"))
                    .forEach(line -> sql.append(line).append('\n'));
        }
        return sql.append("DELETE FROM mysql.global_priv WHERE Host <> 'localhost';\n")
                .toString();
    }

    /** 192 random bits in characters that need no quoting. */
    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
