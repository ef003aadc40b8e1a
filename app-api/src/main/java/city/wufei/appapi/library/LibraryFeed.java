package city.wufei.appapi.library;

import city.wufei.content.publication.PublicationFeed;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Follows the publication feed from start to stop. */
@Factory
final class LibraryFeed {

    private final ExecutorService indexing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sorting-index").factory());
    private final HikariDataSource database;
    private final FirstStart firstStart;

    LibraryFeed(PublicationDatabase database) {
        this.database = database.open();
        this.firstStart = new FirstStart(new PublicationTableRepository(this.database));
    }

    @Context
    @Bean(preDestroy = "close")
    PublicationFeed feed(Clock clock, PublicationFigures figures) {
        var feed = new PublicationFeed(database, clock, indexing);
        feed.onChange(library -> figures.changed());
        figures.show(feed);
        firstStart.whenTableIsThere(feed::start);
        return feed;
    }

    @PreDestroy
    void close() {
        firstStart.close();
        indexing.shutdownNow();
        database.close();
    }
}
