package city.wufei.portal.placeimport;

import city.wufei.content.json.Json;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** The table place_import. */
@Singleton
class PlaceImportRepository {

    /** An upload that waits for its confirmation, or has had it. */
    record Upload(long id, String fileName, PlaceSheet sheet, boolean isOpen, String author) {}

    void insert(
            Transaction transaction,
            String district,
            long id,
            String fileName,
            PlaceSheet sheet,
            long author,
            String authorName,
            Instant at) {
        transaction.update("""
                INSERT INTO place_import (district_id, id, file_name, sheet, state, author_id, author_name, created_at)
                VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?)
                """, district, id, fileName, Json.canonical(sheet), author, authorName, at);
    }

    /** What nobody wants any more; ids grow with time. */
    void deleteBefore(Transaction transaction, String district, long id) {
        transaction.update("DELETE FROM place_import WHERE district_id = ? AND id < ?", district, id);
    }

    Optional<Upload> find(Transaction transaction, String district, long id) {
        return transaction.first(
                """
                SELECT id, file_name, sheet, state, author_name FROM place_import WHERE district_id = ? AND id = ?
                """,
                row -> new Upload(
                        row.number("id"),
                        row.text("file_name"),
                        Json.read(row.text("sheet"), PlaceSheet.class),
                        row.text("state").equals("OPEN"),
                        row.text("author_name")),
                district,
                id);
    }

    /** Ends an upload that is open; false when it is not any more. */
    boolean close(Transaction transaction, String district, long id) {
        return transaction.update("""
                        UPDATE place_import SET state = 'DONE' WHERE district_id = ? AND id = ? AND state = 'OPEN'
                        """, district, id) == 1;
    }
}
