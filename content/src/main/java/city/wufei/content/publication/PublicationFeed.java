package city.wufei.content.publication;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the table of publications, four times a second, and keeps what shows in memory. While the database is away it goes on
 * serving what it has; when the database is back it catches up.
 */
public final class PublicationFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationFeed.class);
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final PublicationReader reader;
    private final Clock clock;
    private final @Nullable Executor learning;
    private final Queue<Runnable> unlearned = new ConcurrentLinkedQueue<>();
    private final Holdings holdings;
    private final List<Consumer<Library>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "publication-feed");

    private volatile Library library = Library.empty();
    private volatile long seq;
    private volatile @Nullable Instant lastRead;
    private Instant nextChange = Instant.MIN;
    private boolean unseen = true;
    private boolean failing;

    /** A feed that does nothing before {@link #start}; its search indexes are prepared by whoever searches first. */
    public PublicationFeed(DataSource dataSource, Clock clock) {
        this(dataSource, clock, Set.of(), null);
    }

    /**
     * A feed that does nothing before {@link #start}; its search indexes know all names when they show, and learn to guess
     * after that.
     *
     * @param learning has seconds of a processor to do after each change
     */
    public PublicationFeed(DataSource dataSource, Clock clock, Executor learning) {
        this(dataSource, clock, Set.of(), learning);
    }

    /** A feed that does nothing before {@link #start}, for whoever never asks about sorting: its library has no entries. */
    public static PublicationFeed withoutSorting(DataSource dataSource, Clock clock) {
        return new PublicationFeed(dataSource, clock, Set.of(Kind.SORTING, Kind.SORTING_EDIT), null);
    }

    private PublicationFeed(DataSource dataSource, Clock clock, Set<Kind> leftOut, @Nullable Executor learning) {
        this.reader = new PublicationReader(dataSource);
        this.clock = clock;
        this.learning = learning;
        this.holdings =
                new Holdings(leftOut, learning == null ? index -> {} : index -> index.prepareIn(unlearned::add));
        thread.setDaemon(true);
    }

    /** Begins to follow, in a thread of its own; returns at once. */
    public void start() {
        thread.start();
    }

    /** Whether the first read has succeeded, be the table empty or not. */
    public boolean isReady() {
        return ready.getCount() == 0;
    }

    /** Waits for the first read that succeeds; false when there was none in time. */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What shows now. Costs nothing; callers take it once per request, so that one answer is of one piece. */
    public Library library() {
        return library;
    }

    /** The newest seq that was read; 0 before there is one. Instances that agree on it show the same. */
    public long seq() {
        return seq;
    }

    /** When the table was last read with success, were there news or none; empty before the first time. */
    public Optional<Instant> lastRead() {
        return Optional.ofNullable(lastRead);
    }

    /** Calls the listener after each change, in the feed's thread. */
    public void onChange(Consumer<Library> listener) {
        listeners.add(listener);
    }

    /** Looks at the database now instead of within its interval: for a writer that wants to see its own publication. */
    public synchronized void refresh() {
        try {
            var news = reader.readNew();
            unseen |= !news.isEmpty();
            news.forEach(holdings::add);
            if (unseen || !clock.instant().isBefore(nextChange)) {
                show();
                unseen = false;
            }
            seq = reader.newestSeq();
            lastRead = clock.instant();
            recovered();
            ready.countDown();
        } catch (SQLException e) {
            failed(e);
        }
    }

    /** Ends to follow; the library stays as it is. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void follow() {
        do {
            try {
                refresh();
            } catch (RuntimeException e) {
                LOG.error("The feed of publications met a bug; it goes on", e);
            }
        } while (!isClosedWithin(INTERVAL));
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void show() {
        var now = clock.instant();
        var shown = holdings.libraryAt(now);
        nextChange = holdings.nextChangeAfter(now);
        library = shown;
        listeners.forEach(listener -> listener.accept(shown));
        learn();
    }

    /** Not before the change shows: the work on it would have to share the processors. */
    private void learn() {
        if (learning != null) {
            for (Runnable next = unlearned.poll(); next != null; next = unlearned.poll()) {
                learning.execute(next);
            }
        }
    }

    private void failed(SQLException e) {
        if (!failing) {
            LOG.warn("Publications cannot be read, what is in memory goes on being served: {}", e.getMessage());
        }
        failing = true;
    }

    private void recovered() {
        if (failing) {
            LOG.info("Publications can be read again");
        }
        failing = false;
    }
}
