package city.wufei.portal.feed;

import city.wufei.content.id.Ids;
import city.wufei.content.pack.PackFolder;
import city.wufei.content.pack.PackImport;
import city.wufei.content.pack.Packs;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.PublicationStore;
import city.wufei.portal.settings.PortalSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** What is published, in memory; and the packs, imported at the start and whenever a file of theirs changes. */
@Factory
final class Feeds {
    private static final Duration FIRST_READ = Duration.ofSeconds(20);

    @Singleton
    PublicationStore store(Ids ids, Clock clock) {
        return new PublicationStore(ids, clock);
    }

    /** The packs in the jar are imported once; a folder is watched. Importing what is there already changes nothing. */
    @Context
    @Bean(preDestroy = "close")
    PackFolder packs(PortalSettings settings, DataSource dataSource, PublicationStore store, Migrations migrations) {
        var packImport = new PackImport(dataSource, store);
        var folder = settings.packs().map(path -> new PackFolder(path, packImport));
        if (folder.isEmpty()) {
            packImport.run(Packs.builtIn());
        }
        folder.ifPresent(PackFolder::start);
        return folder.orElseGet(() -> new PackFolder(java.nio.file.Path.of(""), packImport));
    }

    @Context
    @Bean(preDestroy = "close")
    PublicationFeed feed(DataSource dataSource, Clock clock, PackFolder packs) throws InterruptedException {
        var feed = new PublicationFeed(dataSource, clock);
        feed.start();
        feed.awaitReady(FIRST_READ);
        return feed;
    }
}
