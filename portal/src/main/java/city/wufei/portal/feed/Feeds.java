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
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
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

    @Singleton
    PackImport packImport(DataSource dataSource, PublicationStore store, Migrations migrations) {
        return new PackImport(dataSource, store);
    }

    /** A folder that the installation names is imported and watched. */
    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "wufei.packs", pattern = ".+")
    PackFolder folder(PortalSettings settings, PackImport packImport) throws SQLException {
        var folder = new PackFolder(settings.packs().orElseThrow(), packImport);
        folder.start();
        return folder;
    }

    /** Without a folder the packs of the product are imported; importing what is there already changes nothing. */
    @Context
    @Requires(missingBeans = PackFolder.class)
    PacksOfTheProduct builtIn(PackImport packImport) throws SQLException {
        packImport.run(Packs.builtIn());
        return new PacksOfTheProduct();
    }

    /** Says that the product's own packs are imported. */
    record PacksOfTheProduct() {}

    @Context
    @Bean(preDestroy = "close")
    PublicationFeed feed(DataSource dataSource, Clock clock, Migrations migrations) throws InterruptedException {
        var feed = PublicationFeed.withoutSorting(dataSource, clock);
        feed.start();
        feed.awaitReady(FIRST_READ);
        return feed;
    }
}
