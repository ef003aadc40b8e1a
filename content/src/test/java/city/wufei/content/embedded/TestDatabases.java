package city.wufei.content.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Empty databases for tests, on one server per Java process. The server starts with the first call, on a free port with
 * its data under {@code target/}, and is gone with everything in it when the process ends.
 */
public final class TestDatabases {

    private static final String GRANT = "GRANT ALL PRIVILEGES ON `test\\_%`.* TO 'wufei'@'127.0.0.1';\n";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedDatabase server;

    private TestDatabases() {}

    /** A new empty database in utf8mb4. */
    public static TestDatabase fresh() {
        var running = server();
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = DriverManager.getConnection(running.jdbcUrl(), running.user(), running.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
        return new TestDatabase(running.jdbcUrl().replace("/wufei", "/" + name), running.user(), running.password());
    }

    private static synchronized EmbeddedDatabase server() {
        if (server == null || !server.isRunning()) {
            var home = home();
            var started = EmbeddedDatabase.start(home, 0, ServerOptions.Durability.FOR_TESTS, GRANT);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, home), "drop-test-databases"));
            server = started;
        }
        return server;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "mariadb-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedDatabase database, Path home) {
        database.process().destroyForcibly();
        database.close();
        try {
            Disk.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach a test's database. */
    public record TestDatabase(String jdbcUrl, String user, String password) {

        /** A pool of at most ten connections; the caller closes it. */
        public HikariDataSource dataSource() {
            var config = new HikariConfig();
            config.setJdbcUrl(jdbcUrl);
            config.setUsername(user);
            config.setPassword(password);
            config.setMinimumIdle(0);
            config.addDataSourceProperty("connectionTimeZone", "UTC");
            // the driver would ask for utf8mb4_0900_ai_ci, which is MySQL's alone
            config.addDataSourceProperty("connectionCollation", "utf8mb4_unicode_ci");
            config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
            config.addDataSourceProperty("rewriteBatchedStatements", "true");
            return new HikariDataSource(config);
        }
    }
}
