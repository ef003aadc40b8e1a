package city.wufei.portal.searchword;

import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The table search_word_aside, by its primary key. */
@Singleton
class AsideRepository {
    private static final int MOST = 10_000;

    /** Nothing where the words were set aside before. */
    int add(Transaction transaction, Actor actor, String words, Instant at) {
        return transaction.update("""
                INSERT IGNORE INTO search_word_aside (district_id, words, set_by, set_at) VALUES (?, ?, ?, ?)
                """, actor.district(), words, actor.name(), at);
    }

    /** Nothing where they were not. */
    int remove(Transaction transaction, String district, String words) {
        return transaction.update("""
                DELETE FROM search_word_aside WHERE district_id = ? AND words = ?
                """, district, words);
    }

    List<Aside> of(Transaction transaction, String district) {
        return transaction.list(
                """
                SELECT words, set_by, set_at FROM search_word_aside WHERE district_id = ? ORDER BY words LIMIT ?
                """, row -> new Aside(row.text("words"), row.text("set_by"), row.instant("set_at")), district, MOST);
    }
}
