package city.wufei.content.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder of packs and imports what changes, within half a second and the time that the import takes. It looks at
 * times and sizes rather than asking the operating system, which says nothing of mounted volumes. A pack with a mistake is
 * logged by file and line, and what is published of it stays as it is.
 */
public final class PackFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PackFolder.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);

    /** How long a start takes that finds everything published. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Path folder;
    private final PackImport packImport;
    private final PackReads reads = new PackReads();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "pack-folder");
    private Map<String, String> imported = Map.of();
    private Duration pause = START;

    /** A watch that does nothing before {@link #start}. */
    public PackFolder(Path folder, PackImport packImport) {
        this.folder = folder;
        this.packImport = packImport;
        thread.setDaemon(true);
    }

    /**
     * Watches in a thread of its own. What was never imported is imported before it returns; where packs are published
     * already, the thread brings them up to date when the start is over, so that nobody waits for 40,000 entries to be read
     * again.
     */
    public void start() throws SQLException {
        if (!packImport.isBegun()) {
            importNow(state());
            pause = INTERVAL;
        }
        thread.start();
    }

    /** Ends to watch. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        while (!isClosedWithin(pause)) {
            pause = INTERVAL;
            try {
                importChanges();
            } catch (SQLException e) {
                LOG.warn("Changed packs cannot be imported yet: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Changed packs cannot be imported", e);
            }
        }
    }

    private void importChanges() throws SQLException {
        var state = state();
        if (!state.equals(imported)) {
            importNow(state);
        }
    }

    /** A file that changes meanwhile changes the state again, and is imported in the next round. */
    private void importNow(Map<String, String> state) throws SQLException {
        var packs = Packs.load(folder, reads);
        packs.problems().forEach(problem -> LOG.error("{}", problem));
        packImport.run(packs);
        imported = state;
    }

    private Map<String, String> state() {
        try (var files = Files.walk(folder)) {
            var state = new TreeMap<String, String>();
            for (var file : files.filter(file -> PackFiles.isOwn(folder, file)).toList()) {
                state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
