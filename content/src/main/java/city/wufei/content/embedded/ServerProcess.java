package city.wufei.content.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running server. */
final class ServerProcess {

    /** Recovery after a kill reads the whole log (96 MB); a slow disk does that in well under two minutes. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration STOP = Duration.ofSeconds(60);

    private static final long NEEDED_BYTES = 64L << 20;

    private final Process process;
    private final int port;

    /** From the first moment on: Ctrl-C while starting leaves nothing running either. */
    private final Thread hook = new Thread(this::end, "stop-database");

    private volatile boolean stopped;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(
            ServerBinaries binaries, ServerData data, int port, ServerOptions.Durability durability, String password)
            throws IOException {
        Disk.require(data.data(), NEEDED_BYTES);
        var chosen = freePort(port);
        Files.deleteIfExists(data.log());
        var process = new ProcessBuilder(ServerOptions.serving(binaries, data, chosen, durability))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = new ServerProcess(process, chosen);
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            server.awaitReady(data, password);
            return server;
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    boolean wasStopped() {
        return stopped;
    }

    /** Stops the server in order. */
    void stop() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // this process is ending, the hook does the same
        }
    }

    private void end() {
        stopped = true;
        Orphan.end(process.toHandle(), STOP);
    }

    private void awaitReady(ServerData data, String password) throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!takesConnections(password)) {
            if (hasEndedWithin(50)) {
                throw new DatabaseRefused("the database ended while starting: " + ServerLog.lastError(data.log()));
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseRefused(
                        "the database did not start within " + START.toMinutes() + " minutes; see " + data.log());
            }
        }
    }

    private boolean hasEndedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefused("interrupted while the database was starting", e);
        }
    }

    private boolean takesConnections(String password) {
        if (!isListening()) {
            return false;
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("wufei"), EmbeddedDatabase.USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false; // the port opens before the init file has run
        }
    }

    /** Cheaper than a driver's attempt, which is logged. */
    private boolean isListening() {
        try (var socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), wanted));
            return socket.getLocalPort();
        } catch (java.net.BindException e) {
            throw new DatabaseRefused(
                    "port " + wanted + " is taken by another program; stop it or choose another port", e);
        }
    }
}
