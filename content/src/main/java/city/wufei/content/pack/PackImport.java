package city.wufei.content.pack;

import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Publishes packs, one transaction for each: what changed gets a new version, what vanished is withdrawn, what is the same
 * is left alone. The first time all go in one transaction, so that nobody takes a country without its cities for the whole. A pack with problems is not touched. Documents that packs cannot hold (cells, notices, keys) are not
 * touched either.
 */
public final class PackImport {

    private static final int ATTEMPTS = 5;

    /** What a pack's folder decides about, without the texts; by the unique key (kind, district, id, version). */
    private static final String NEWEST = """
            SELECT p.id, p.valid_to, p.sha256
            FROM publication p
            WHERE p.kind = ? AND p.district = ? AND p.withdrawn = FALSE
              AND p.version = (SELECT MAX(n.version) FROM publication n
                               WHERE n.kind = p.kind AND n.district = p.district AND n.id = p.id)
            """;

    /** By the unique key (kind, district, id, version). */
    private static final String ANY_PACK = "SELECT 1 FROM publication WHERE kind = ? LIMIT 1";

    private static final List<Kind> KINDS = List.of(
            Kind.PACK,
            Kind.DISTRICT,
            Kind.SCHEME,
            Kind.CALENDAR,
            Kind.SORTING_RULES,
            Kind.SORTING,
            Kind.PLACE,
            Kind.CHECK_IN_RULES,
            Kind.QUESTION_BANK,
            Kind.SHOP,
            Kind.REWARD,
            Kind.POINTS_RULES,
            Kind.STANDARD,
            Kind.SURVEY);

    private final DataSource dataSource;
    private final PublicationStore store;

    public PackImport(DataSource dataSource, PublicationStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /** Publishes what changed in the sound packs, the most general first. */
    public void run(Packs packs) throws SQLException {
        if (!isBegun()) {
            run(packs.sound());
            return;
        }
        for (var pack : packs.sound()) {
            run(List.of(pack));
        }
    }

    /** Whether a pack was ever published. */
    boolean isBegun() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(ANY_PACK)) {
            select.setString(1, Kind.PACK.code());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static List<String> statements() {
        return List.of(NEWEST, ANY_PACK);
    }

    private void run(List<Pack> packs) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (var connection = dataSource.getConnection()) {
                publish(connection, packs);
                return;
            } catch (SQLTransientException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void publish(Connection connection, List<Pack> packs) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var pack : packs) {
                for (var kind : KINDS) {
                    publish(connection, kind, pack);
                }
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private void publish(Connection connection, Kind kind, Pack pack) throws SQLException {
        var showing = showing(connection, kind, pack.id());
        for (var document : pack.documents(kind).toList()) {
            var sum = showing.remove(document.id());
            if (sum == null || !sum.equals(document.sha256(pack.id()))) {
                store.publish(connection, document.draft(pack.id()));
            }
        }
        for (var vanished : showing.keySet()) {
            store.withdraw(connection, kind, pack.id(), vanished);
        }
    }

    /** The sums of what shows for ever, by id; what ends by itself has a sum that nothing equals. */
    private static Map<String, String> showing(Connection connection, Kind kind, String pack) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, kind.code());
            select.setString(2, pack);
            try (var rows = select.executeQuery()) {
                var showing = new HashMap<String, String>();
                while (rows.next()) {
                    var endless = rows.getObject("valid_to") == null;
                    showing.put(rows.getString("id"), endless ? rows.getString("sha256") : "");
                }
                return showing;
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is gone, and with it the transaction
        }
    }
}
