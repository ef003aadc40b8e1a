package city.wufei.content.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of content up to date. The portal, which writes them, does so when it starts. */
public final class ContentSchema {

    /** Where the migrations lie on the class path. */
    public static final String LOCATION = "classpath:db/content";

    private ContentSchema() {}

    /** Applies the migrations that the database lacks. Several instances may call it at once: one works, the others wait. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(LOCATION)
                .table("flyway_content")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
