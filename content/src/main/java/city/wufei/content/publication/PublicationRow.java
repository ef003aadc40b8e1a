package city.wufei.content.publication;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a publication stands in its table. Times are written as UTC without a zone, so that no driver can shift them. */
final class PublicationRow {

    private PublicationRow() {}

    static Publication read(ResultSet row) throws SQLException {
        var validTo = row.getObject("valid_to", LocalDateTime.class);
        return new Publication(
                row.getLong("seq"),
                Kind.of(row.getString("kind")),
                row.getString("id"),
                row.getString("district"),
                row.getInt("version"),
                instant(row.getObject("valid_from", LocalDateTime.class)),
                validTo == null ? null : instant(validTo),
                row.getString("body"),
                row.getString("sha256"),
                row.getBoolean("withdrawn"));
    }

    static void write(Publication publication, PreparedStatement insert) throws SQLException {
        insert.setLong(1, publication.seq());
        insert.setString(2, publication.kind().code());
        insert.setString(3, publication.district());
        insert.setString(4, publication.id());
        insert.setInt(5, publication.version());
        insert.setObject(6, local(publication.validFrom()));
        insert.setObject(7, publication.validTo() == null ? null : local(publication.validTo()));
        insert.setString(8, publication.body());
        insert.setString(9, publication.sha256());
        insert.setBoolean(10, publication.withdrawn());
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
