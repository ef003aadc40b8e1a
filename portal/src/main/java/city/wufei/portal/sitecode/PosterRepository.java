package city.wufei.portal.sitecode;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table site_poster; each row with the state of the key that signed it. */
@Singleton
class PosterRepository {

    /** Breaks the unique key when somebody else made the place's poster of this number first. */
    void add(Transaction transaction, Poster poster) {
        transaction.update(
                """
                INSERT INTO site_poster (district_id, serial, place_id, poster_no, key_id, code, made_at, made_by, prints)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                poster.district(),
                poster.serial(),
                poster.placeId(),
                poster.number(),
                poster.keyId(),
                poster.code(),
                poster.madeAt(),
                poster.madeBy());
    }

    /** The newest poster of each place of the district; the inner query skips through the unique key. */
    List<Poster> newest(Transaction transaction, String district) {
        return transaction.list("""
                SELECT p.district_id, p.serial, p.place_id, p.poster_no, p.key_id, p.code, p.made_at, p.made_by, p.prints,
                    p.printed_at, p.revoked_at, p.revoked_by, p.revoked_reason, k.revoked_at AS key_revoked_at
                FROM site_poster p
                JOIN (SELECT place_id, MAX(poster_no) AS newest_no FROM site_poster WHERE district_id = ? GROUP BY place_id) newest
                    ON newest.place_id = p.place_id AND newest.newest_no = p.poster_no
                JOIN site_key k ON k.district_id = p.district_id AND k.key_id = p.key_id
                WHERE p.district_id = ?
                ORDER BY p.place_id
                """, PosterRepository::poster, district, district);
    }

    /** A place's posters, the newest first: the unique key backwards. */
    List<Poster> ofPlace(Transaction transaction, String district, String placeId) {
        return transaction.list("""
                SELECT p.district_id, p.serial, p.place_id, p.poster_no, p.key_id, p.code, p.made_at, p.made_by, p.prints,
                    p.printed_at, p.revoked_at, p.revoked_by, p.revoked_reason, k.revoked_at AS key_revoked_at
                FROM site_poster p
                JOIN site_key k ON k.district_id = p.district_id AND k.key_id = p.key_id
                WHERE p.district_id = ? AND p.place_id = ?
                ORDER BY p.poster_no DESC
                """, PosterRepository::poster, district, placeId);
    }

    Optional<Poster> find(Transaction transaction, String district, String serial) {
        return transaction.first("""
                SELECT p.district_id, p.serial, p.place_id, p.poster_no, p.key_id, p.code, p.made_at, p.made_by, p.prints,
                    p.printed_at, p.revoked_at, p.revoked_by, p.revoked_reason, k.revoked_at AS key_revoked_at
                FROM site_poster p
                JOIN site_key k ON k.district_id = p.district_id AND k.key_id = p.key_id
                WHERE p.district_id = ? AND p.serial = ?
                """, PosterRepository::poster, district, serial);
    }

    /** A count over the district's part of the primary key: hundreds of rows, on a page that is opened a few times a year. */
    Map<String, Long> validByKey(Transaction transaction, String district) {
        return transaction.list("""
                        SELECT key_id, COUNT(*) AS posters FROM site_poster
                        WHERE district_id = ? AND revoked_at IS NULL GROUP BY key_id
                        """, row -> Map.entry(row.text("key_id"), row.number("posters")), district).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts a printing of each; in the order of serials, so that two selections cannot deadlock. */
    void countPrints(Transaction transaction, List<Poster> posters, Instant at) {
        var rows = posters.stream()
                .sorted(Comparator.comparing(Poster::serial))
                .map(poster -> new @Nullable Object[] {at, poster.district(), poster.serial()})
                .toList();
        transaction.batch("""
                UPDATE site_poster SET prints = prints + 1, printed_at = ? WHERE district_id = ? AND serial = ?
                """, rows);
    }

    /** Whether it was this call that revoked the poster. */
    boolean revoke(Transaction transaction, String district, String serial, Poster.Revocation revocation) {
        return transaction.update("""
                        UPDATE site_poster SET revoked_at = ?, revoked_by = ?, revoked_reason = ?
                        WHERE district_id = ? AND serial = ? AND revoked_at IS NULL
                        """, revocation.at(), revocation.by(), revocation.reason(), district, serial) == 1;
    }

    private static Poster poster(Row row) {
        return new Poster(
                row.text("district_id"),
                row.text("serial"),
                row.text("place_id"),
                row.integer("poster_no"),
                row.text("key_id"),
                row.text("code"),
                row.instant("made_at"),
                row.text("made_by"),
                row.integer("prints"),
                row.optionalInstant("printed_at"),
                row.optionalInstant("revoked_at")
                        .map(at -> new Poster.Revocation(at, row.text("revoked_by"), row.text("revoked_reason"))),
                row.optionalInstant("key_revoked_at").isPresent());
    }
}
