package city.wufei.portal.placeedit;

import city.wufei.content.json.Json;
import city.wufei.content.place.Place;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The table place_change. */
@Singleton
class PlaceChangeRepository {

    void insert(Transaction transaction, String district, PlaceChange change) {
        transaction.update(
                """
                INSERT INTO place_change (district_id, place_id, version, action, reason, body, actor_id, actor_name, happened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                district,
                change.placeId(),
                change.version(),
                change.deed(),
                change.reason(),
                Json.canonical(change.place()),
                change.actorId(),
                change.actor(),
                change.at());
    }

    /** The newest first. */
    List<PlaceChange> ofPlace(Transaction transaction, String district, String place, int limit, int offset) {
        return transaction.list("""
                SELECT place_id, version, action, reason, body, actor_id, actor_name, happened_at
                FROM place_change WHERE district_id = ? AND place_id = ? ORDER BY version DESC LIMIT ? OFFSET ?
                """, PlaceChangeRepository::change, district, place, limit, offset);
    }

    long count(Transaction transaction, String district, String place) {
        return transaction.count(
                "SELECT COUNT(*) FROM place_change WHERE district_id = ? AND place_id = ?", district, place);
    }

    Optional<PlaceChange> find(Transaction transaction, String district, String place, int version) {
        return transaction.first("""
                SELECT place_id, version, action, reason, body, actor_id, actor_name, happened_at
                FROM place_change WHERE district_id = ? AND place_id = ? AND version = ?
                """, PlaceChangeRepository::change, district, place, version);
    }

    private static PlaceChange change(Row row) {
        return new PlaceChange(
                row.text("place_id"),
                row.integer("version"),
                row.constant("action", PlaceDeed.class),
                row.text("reason"),
                Json.read(row.text("body"), Place.class),
                row.number("actor_id"),
                row.text("actor_name"),
                row.instant("happened_at"));
    }
}
