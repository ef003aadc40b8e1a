package city.wufei.appapi.search;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** Counts of searches. Every statement reads a part of the primary key (district_id, day, …), or the index that its comment names. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SearchCountRepository extends GenericRepository<SearchCountRow, String> {

    /** Adds to what is there, whoever wrote it; of the answer the latest is kept. One round trip for all rows. */
    @Query("""
            INSERT INTO search_count
                (district_id, day, words, found_by, entry_id, entry_name, category, confidence, searches)
            VALUES (:districtId, :day, :words, :foundBy, :entryId, :entryName, :category, :confidence, :searches)
            ON DUPLICATE KEY UPDATE searches = searches + VALUES(searches), entry_name = VALUES(entry_name),
                category = VALUES(category), confidence = VALUES(confidence)
            """)
    void add(List<SearchCountRow> rows);

    /** By search_count_day. */
    @Query("DELETE FROM search_count WHERE day < :before ORDER BY day LIMIT 1000")
    int removeBefore(LocalDate before);

    /** Entries that words named, the most searched first. */
    @Query("""
            SELECT entry_id, SUM(searches) AS searches FROM search_count
            WHERE district_id = :districtId AND day BETWEEN :from AND :to AND found_by IN (:named) AND entry_id <> ''
            GROUP BY entry_id
            HAVING SUM(searches) >= :least
            ORDER BY searches DESC, entry_id
            LIMIT :limit
            """)
    List<EntryCountRow> popular(
            String districtId, LocalDate from, LocalDate to, List<String> named, int least, int limit);

    /** Words by how often they were searched for and answered in one of these ways, after the one that the last page ended with. */
    @Query("""
            SELECT words, SUM(searches) AS searches, MAX(day) AS last_day FROM search_count
            WHERE district_id = :districtId AND day BETWEEN :from AND :to AND words <> '' AND words LIKE :like
                AND (found_by IN (:foundBy) OR confidence IN (:confidence))
            GROUP BY words
            HAVING SUM(searches) < :searches OR (SUM(searches) = :searches AND words > :after)
            ORDER BY searches DESC, words
            LIMIT :limit
            """)
    List<WordsCountRow> words(
            String districtId,
            LocalDate from,
            LocalDate to,
            String like,
            List<String> foundBy,
            List<String> confidence,
            long searches,
            String after,
            int limit);

    /** How these words were answered, the last answer last. */
    @Query("""
            SELECT district_id, day, words, found_by, entry_id, entry_name, category, confidence, searches FROM search_count
            WHERE district_id = :districtId AND day BETWEEN :from AND :to AND words IN (:words)
                AND (found_by IN (:foundBy) OR confidence IN (:confidence))
            ORDER BY day, searches, entry_id
            """)
    List<SearchCountRow> answers(
            String districtId,
            LocalDate from,
            LocalDate to,
            List<String> words,
            List<String> foundBy,
            List<String> confidence);

    /** By day and by how the answers came about. */
    @Query("""
            SELECT day, found_by, SUM(searches) AS searches FROM search_count
            WHERE district_id = :districtId AND day BETWEEN :from AND :to
            GROUP BY day, found_by
            ORDER BY day, found_by
            """)
    List<DayCountRow> byDay(String districtId, LocalDate from, LocalDate to);

    /** The words of each day that were searched for most. */
    @Query("""
            SELECT day, words, searches FROM (
                SELECT day, words, SUM(searches) AS searches,
                    ROW_NUMBER() OVER (PARTITION BY day ORDER BY SUM(searches) DESC, words) AS place
                FROM search_count
                WHERE district_id = :districtId AND day BETWEEN :from AND :to AND words <> ''
                GROUP BY day, words) AS ranked
            WHERE place <= :limit
            ORDER BY day, place
            """)
    List<TopWordsRow> topWords(String districtId, LocalDate from, LocalDate to, int limit);
}
