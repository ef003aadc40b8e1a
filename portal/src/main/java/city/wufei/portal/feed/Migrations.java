package city.wufei.portal.feed;

import city.wufei.content.schema.ContentSchema;
import io.micronaut.context.annotation.Context;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date before anything else reads them; the portal owns the writes of the whole database. */
@Context
public final class Migrations {

    Migrations(DataSource dataSource) {
        ContentSchema.migrate(dataSource);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/portal")
                .table("flyway_portal")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
