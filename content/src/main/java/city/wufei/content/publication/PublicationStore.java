package city.wufei.content.publication;

import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Writes publications. Every method joins the caller's transaction and neither commits nor rolls back. When two
 * transactions publish the same document at once, one of them gets a {@link SQLTransactionRollbackException} (SQL state
 * 40001), as for a deadlock: it is safe to try again as a whole.
 */
public final class PublicationStore {

    private static final String INSERT = """
            INSERT INTO publication (seq, kind, district, id, version, valid_from, valid_to, body, sha256, withdrawn)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The newest version comes first by the unique key (kind, district, id, version). */
    private static final String NEWEST = """
            SELECT seq, kind, district, id, version, valid_from, valid_to, body, sha256, withdrawn
            FROM publication
            WHERE kind = ? AND district = ? AND id = ?
            ORDER BY version DESC
            LIMIT 1
            """;

    private final Ids ids;
    private final Clock clock;

    public PublicationStore(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Publishes a new version. When the newest version says the same for the same time, nothing is written and that
     * version is returned.
     */
    public Publication publish(Connection connection, Draft draft) throws SQLException {
        var newest = newest(connection, draft.kind(), draft.district(), draft.id());
        var sha256 = Json.sha256(draft.body());
        if (newest.isPresent() && says(newest.get(), draft, sha256)) {
            return newest.get();
        }
        var publication = new Publication(
                ids.next(),
                draft.kind(),
                draft.id(),
                draft.district(),
                newest.map(Publication::version).orElse(0) + 1,
                draft.validFrom() == null ? now() : millis(draft.validFrom()),
                draft.validTo() == null ? null : millis(draft.validTo()),
                draft.body(),
                sha256,
                false);
        insert(connection, publication);
        return publication;
    }

    /** Takes a document away from now on; empty when there is none or it is gone already. */
    public Optional<Publication> withdraw(Connection connection, Kind kind, String district, String id)
            throws SQLException {
        var newest = newest(connection, kind, district, id);
        if (newest.isEmpty() || newest.get().withdrawn()) {
            return Optional.empty();
        }
        var last = newest.get();
        var withdrawal = new Publication(
                ids.next(), kind, id, district, last.version() + 1, now(), null, last.body(), last.sha256(), true);
        insert(connection, withdrawal);
        return Optional.of(withdrawal);
    }

    /** The newest version of a document, shown or not; empty when there was never one. */
    public Optional<Publication> newest(Connection connection, Kind kind, String district, String id)
            throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, kind.code());
            select.setString(2, district);
            select.setString(3, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(PublicationRow.read(rows)) : Optional.empty();
            }
        }
    }

    static List<String> statements() {
        return List.of(INSERT, NEWEST);
    }

    private static boolean says(Publication newest, Draft draft, String sha256) {
        var sameStart = draft.validFrom() == null || millis(draft.validFrom()).equals(newest.validFrom());
        var sameEnd = draft.validTo() == null
                ? newest.validTo() == null
                : millis(draft.validTo()).equals(newest.validTo());
        return !newest.withdrawn() && newest.sha256().equals(sha256) && sameStart && sameEnd;
    }

    private static void insert(Connection connection, Publication publication) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            PublicationRow.write(publication, insert);
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new SQLTransactionRollbackException(
                    "another transaction published " + publication.kind().code() + " " + publication.id() + " of "
                            + publication.district(),
                    "40001",
                    e);
        }
    }

    private Instant now() {
        return millis(clock.instant());
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
