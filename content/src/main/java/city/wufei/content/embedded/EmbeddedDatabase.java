package city.wufei.content.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MariaDB server for one machine: on 127.0.0.1 only, with a password, and durable at every commit. It holds the
 * database wufei and the user wufei. The data survive the kill of the server or of this process at any moment.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "wufei";

    private final HomeLock lock;
    private final ServerProcess server;
    private final String password;

    private EmbeddedDatabase(HomeLock lock, ServerProcess server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Runs the server for the launcher until it is told to stop: arguments home and port. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        System.exit(DatabaseCommand.run(args));
    }

    /**
     * Starts the server with its data under {@code home/db}, and returns when it takes connections.
     *
     * @param port 0 takes a free one
     * @throws DatabaseRefused when another process serves this home, the port is taken, or the disk is full
     */
    public static EmbeddedDatabase start(Path home, int port) {
        return start(home, port, ServerOptions.Durability.EVERY_COMMIT, "");
    }

    static EmbeddedDatabase start(Path home, int port, ServerOptions.Durability durability, String moreInit) {
        try {
            var folder =
                    Files.createDirectories(home.toAbsolutePath().normalize().resolve("db"));
            var data = new ServerData(folder);
            var lock = HomeLock.take(data.lockFile());
            try {
                var binaries = ServerBinaries.unpacked();
                Orphan.stop(data);
                data.prepare(binaries);
                var password = data.password();
                data.writeInit(init(password) + moreInit);
                var server = ServerProcess.start(binaries, data, port, durability, password);
                Files.delete(data.initFile());
                return new EmbeddedDatabase(lock, server, password);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefused("the embedded database cannot use " + home + ": " + e, e);
        }
    }

    /** Address of the database wufei; drivers' options may be appended after a question mark. */
    public String jdbcUrl() {
        return server.jdbcUrl("wufei");
    }

    /** The user that owns the database. */
    public String user() {
        return USER;
    }

    /** The user's generated password. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** Whether the server still runs. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Whether the server ended because it was told to, by {@link #close} or the end of this process. */
    boolean wasStopped() {
        return server.wasStopped();
    }

    /** The process of the server. */
    ProcessHandle process() {
        return server.handle();
    }

    /** Waits until the server has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        server.awaitEnd();
    }

    /** Stops the server in order and waits for its end. */
    @Override
    public void close() {
        server.stop();
        lock.close();
    }

    /** Runs at every start, so that a replaced password file or a half-made user heals; one statement a line. */
    private static String init(String password) {
        return """
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%2$s' ACCOUNT LOCK;
                CREATE DATABASE IF NOT EXISTS wufei CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS '%3$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER '%3$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON wufei.* TO '%3$s'@'127.0.0.1';
                """.formatted(password, ServerData.newPassword(), USER);
    }
}
