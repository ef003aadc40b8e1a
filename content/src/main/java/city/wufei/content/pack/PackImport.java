package city.wufei.content.pack;

import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Publishes packs, one transaction for each: what changed gets a new version, what vanished is withdrawn, what is the same
 * is left alone. A pack with problems is not touched. Documents that packs cannot hold (cells, notices, keys) are not
 * touched either.
 */
public final class PackImport {

    private static final int ATTEMPTS = 5;

    /** What a pack's folder decides about; by the unique key (kind, district, id, version). */
    private static final String NEWEST_IDS = """
            SELECT p.id
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
        for (var pack : packs.sound()) {
            run(pack);
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
        return List.of(NEWEST_IDS, ANY_PACK);
    }

    private void run(Pack pack) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (var connection = dataSource.getConnection()) {
                publish(connection, pack);
                return;
            } catch (SQLTransientException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void publish(Connection connection, Pack pack) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var drafts = pack.drafts();
            for (var draft : drafts) {
                store.publish(connection, draft);
            }
            for (var kind : KINDS) {
                withdrawVanished(connection, kind, pack.id(), ids(drafts, kind));
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private void withdrawVanished(Connection connection, Kind kind, String pack, Set<String> there)
            throws SQLException {
        try (var select = connection.prepareStatement(NEWEST_IDS)) {
            select.setString(1, kind.code());
            select.setString(2, pack);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!there.contains(rows.getString("id"))) {
                        store.withdraw(connection, kind, pack, rows.getString("id"));
                    }
                }
            }
        }
    }

    private static Set<String> ids(List<Draft> drafts, Kind kind) {
        return drafts.stream().filter(d -> d.kind() == kind).map(Draft::id).collect(Collectors.toSet());
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is gone, and with it the transaction
        }
    }
}
