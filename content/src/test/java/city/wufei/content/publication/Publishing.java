package city.wufei.content.publication;

import city.wufei.content.district.District;
import city.wufei.content.district.Position;
import city.wufei.content.district.Subdistrict;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Publishes districts in transactions of their own, for tests that look at what comes out. */
record Publishing(DataSource dataSource, PublicationStore store) {

    static District district(String id, String name) {
        return new District(
                id,
                name,
                name,
                id,
                id.substring(0, 6),
                new Position(31, 121),
                List.of(new Subdistrict(id.substring(0, 6) + "001", "一街", "One", "街道")),
                null,
                List.of(),
                null,
                null);
    }

    static Draft draft(String id, String name) {
        return Draft.of(Kind.DISTRICT, id, id, district(id, name));
    }

    Publication publish(Draft draft) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var publication = store.publish(connection, draft);
            connection.commit();
            return publication;
        }
    }

    void withdraw(String id) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            store.withdraw(connection, Kind.DISTRICT, id, id);
        }
    }
}
