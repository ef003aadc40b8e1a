package city.wufei.content.publication;

import city.wufei.content.id.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Reads what is new in the table of publications. A transaction takes its seqs before it commits, so a row can appear
 * behind the newest one: each read looks back over a minute before the newest seq, and now and then over an hour, and
 * fetches the rows that it has not seen. Used by one thread at a time.
 */
final class PublicationReader {

    static final Duration OVERLAP = Duration.ofSeconds(60);

    /** For a clock that is off, or a transaction that hung. */
    static final Duration LONG_OVERLAP = Duration.ofHours(1);

    static final int READS_TO_A_LONG_ONE = 120;

    private static final int BATCH = 50;

    /** By the primary key, from its end. */
    private static final String SEQS = "SELECT seq FROM publication WHERE seq >= ? ORDER BY seq";

    /** By the primary key; a short batch repeats its last seq. */
    private static final String ROWS = """
            SELECT seq, kind, district, id, version, valid_from, valid_to, body, sha256, withdrawn
            FROM publication
            WHERE seq IN (%s)
            ORDER BY seq
            """.formatted(String.join(", ", Collections.nCopies(BATCH, "?")));

    private final DataSource dataSource;
    private final TreeSet<Long> seen = new TreeSet<>();
    private int reads;

    PublicationReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Every row that was not returned before, in the order of seqs. After an exception the next read returns them. */
    List<Publication> readNew() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var missing = seqs(connection, start());
            missing.removeAll(seen);
            var rows = new ArrayList<Publication>();
            for (int from = 0; from < missing.size(); from += BATCH) {
                rows.addAll(rows(connection, missing.subList(from, Math.min(from + BATCH, missing.size()))));
            }
            rows.forEach(row -> seen.add(row.seq()));
            forgetOld();
            reads++;
            return rows;
        }
    }

    static List<String> statements() {
        return List.of(SEQS, ROWS);
    }

    /** The newest seq that was read; 0 before there is one. */
    long newestSeq() {
        return seen.isEmpty() ? 0 : seen.last();
    }

    private long start() {
        return reads == 0 ? 0 : before(reads % READS_TO_A_LONG_ONE == 0 ? LONG_OVERLAP : OVERLAP);
    }

    private void forgetOld() {
        seen.headSet(before(LONG_OVERLAP.plus(OVERLAP))).clear();
    }

    private long before(Duration overlap) {
        return seen.isEmpty() ? 0 : Ids.firstAt(newest().minus(overlap));
    }

    private Instant newest() {
        return Ids.madeAt(seen.last());
    }

    private static List<Long> seqs(Connection connection, long from) throws SQLException {
        try (var select = connection.prepareStatement(SEQS)) {
            select.setLong(1, from);
            try (var rows = select.executeQuery()) {
                var seqs = new ArrayList<Long>();
                while (rows.next()) {
                    seqs.add(rows.getLong("seq"));
                }
                return seqs;
            }
        }
    }

    private static List<Publication> rows(Connection connection, List<Long> seqs) throws SQLException {
        try (var select = connection.prepareStatement(ROWS)) {
            for (int i = 0; i < BATCH; i++) {
                select.setLong(i + 1, seqs.get(Math.min(i, seqs.size() - 1)));
            }
            try (var rows = select.executeQuery()) {
                var publications = new ArrayList<Publication>();
                while (rows.next()) {
                    publications.add(PublicationRow.read(rows));
                }
                return publications;
            }
        }
    }
}
