package city.wufei.portal.screen;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table site_screen. A screen is known by the SHA-256 of the secret in its cookie. */
@Singleton
class ScreenRepository {

    void add(Transaction transaction, Screen screen, String tokenHash) {
        transaction.update(
                """
                INSERT INTO site_screen (district_id, screen_id, place_id, token_hash, public_key, private_key, started_at, started_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                screen.district(),
                screen.id(),
                screen.placeId(),
                tokenHash,
                screen.publicKey(),
                screen.sealed(),
                screen.startedAt(),
                screen.startedBy());
    }

    /** By site_screen_token. */
    Optional<Screen> withToken(Transaction transaction, String tokenHash) {
        return transaction.first("""
                SELECT district_id, screen_id, place_id, public_key, private_key, started_at, started_by, seen_at, ended_at, ended_by
                FROM site_screen WHERE token_hash = ?
                """, ScreenRepository::screen, tokenHash);
    }

    Optional<Screen> find(Transaction transaction, String district, String id) {
        return transaction.first("""
                SELECT district_id, screen_id, place_id, public_key, private_key, started_at, started_by, seen_at, ended_at, ended_by
                FROM site_screen WHERE district_id = ? AND screen_id = ?
                """, ScreenRepository::screen, district, id);
    }

    /** The district's screens that run, and those that ended since; the newest first, by the primary key. */
    List<Screen> since(Transaction transaction, String district, Instant endedSince) {
        return transaction.list("""
                SELECT district_id, screen_id, place_id, public_key, private_key, started_at, started_by, seen_at, ended_at, ended_by
                FROM site_screen WHERE district_id = ? AND (ended_at IS NULL OR ended_at > ?)
                ORDER BY screen_id DESC
                """, ScreenRepository::screen, district, endedSince);
    }

    void see(Transaction transaction, Screen screen, Instant now) {
        transaction.update("""
                UPDATE site_screen SET seen_at = ? WHERE district_id = ? AND screen_id = ?
                """, now, screen.district(), screen.id());
    }

    /** Whether it was this call that ended it. */
    boolean end(Transaction transaction, Screen screen, Screen.Ended ended) {
        return transaction.update("""
                        UPDATE site_screen SET ended_at = ?, ended_by = ?
                        WHERE district_id = ? AND screen_id = ? AND ended_at IS NULL
                        """, ended.at(), ended.by(), screen.district(), screen.id()) == 1;
    }

    private static Screen screen(Row row) {
        return new Screen(
                row.text("district_id"),
                row.text("screen_id"),
                row.text("place_id"),
                row.text("public_key"),
                row.text("private_key"),
                row.instant("started_at"),
                row.text("started_by"),
                row.optionalInstant("seen_at"),
                row.optionalInstant("ended_at").map(at -> new Screen.Ended(at, row.text("ended_by"))));
    }
}
