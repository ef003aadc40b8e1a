package city.wufei.appapi.library;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Knows whether the portal has made the table of publications. */
final class PublicationTableRepository {

    private static final String TABLE = "publication";

    private final DataSource database;

    PublicationTableRepository(DataSource database) {
        this.database = database;
    }

    /** Whether it is known to be absent; a database that is away is not. */
    boolean isAbsent() {
        try (var connection = database.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, TABLE, new String[] {"TABLE"})) {
            return !tables.next();
        } catch (SQLException away) {
            return false;
        }
    }
}
