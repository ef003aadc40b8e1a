package city.wufei.portal.sitecode;

import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table site_key. */
@Singleton
class SiteKeyRepository {

    /** Breaks the primary key when somebody else made the key of this number first. */
    void add(Transaction transaction, SiteKey key) {
        transaction.update(
                """
                INSERT INTO site_key (district_id, key_no, key_id, public_key, private_key, created_at, created_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                key.district(),
                key.number(),
                key.keyId(),
                key.publicKey(),
                key.sealed(),
                key.createdAt(),
                key.createdBy());
    }

    /** The district's keys, the newest first: the primary key backwards. */
    List<SiteKey> all(Transaction transaction, String district) {
        return transaction.list("""
                SELECT district_id, key_no, key_id, public_key, private_key, created_at, created_by, revoked_at
                FROM site_key WHERE district_id = ? ORDER BY key_no DESC
                """, SiteKeyRepository::key, district);
    }

    Optional<SiteKey> find(Transaction transaction, String district, String keyId) {
        return transaction.first("""
                SELECT district_id, key_no, key_id, public_key, private_key, created_at, created_by, revoked_at
                FROM site_key WHERE district_id = ? AND key_id = ?
                """, SiteKeyRepository::key, district, keyId);
    }

    /** Whether it was this call that revoked the key. */
    boolean revoke(Transaction transaction, String district, String keyId, Instant at) {
        return transaction.update("""
                        UPDATE site_key SET revoked_at = ? WHERE district_id = ? AND key_id = ? AND revoked_at IS NULL
                        """, at, district, keyId) == 1;
    }

    private static SiteKey key(Row row) {
        return new SiteKey(
                row.text("district_id"),
                row.integer("key_no"),
                row.text("key_id"),
                row.text("public_key"),
                row.text("private_key"),
                row.instant("created_at"),
                row.text("created_by"),
                row.optionalInstant("revoked_at"));
    }
}
