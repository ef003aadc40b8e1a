package city.wufei.portal.scoresheet;

import city.wufei.content.json.Json;
import city.wufei.content.standard.Standard;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The table score_section: sheets by section, each with a version that a save must name. */
@Singleton
public class ScoreSheets {
    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private final Clock clock;

    ScoreSheets(Clock clock) {
        this.clock = clock;
    }

    public ScoreSheet read(Transaction transaction, String district, long sheetId, Standard standard) {
        var saved = transaction.list("""
                SELECT section_id, version, entries, changed_by, changed_at
                FROM score_section WHERE district_id = ? AND sheet_id = ?
                """, ScoreSheets::section, district, sheetId);
        return ScoreSheet.of(standard, saved);
    }

    /** Saves a section if nobody saved it since the version was read; false when somebody did. Blank answers are left out. */
    public boolean save(
            Transaction transaction,
            String district,
            long sheetId,
            String sectionId,
            int version,
            Map<String, Answer> answers,
            String by) {
        var filled = new HashMap<>(answers);
        filled.values().removeIf(Answer::isBlank);
        return version == 0
                ? insert(transaction, district, sheetId, sectionId, Json.canonical(filled), by)
                : update(transaction, district, sheetId, sectionId, version, Json.canonical(filled), by);
    }

    /** Deletes a sheet, with the draft that it belongs to. */
    public void delete(Transaction transaction, String district, long sheetId) {
        transaction.update("""
                DELETE FROM score_section WHERE district_id = ? AND sheet_id = ?
                """, district, sheetId);
    }

    private boolean insert(
            Transaction transaction, String district, long sheetId, String sectionId, String entries, String by) {
        try {
            return transaction.update("""
                            INSERT INTO score_section (district_id, sheet_id, section_id, version, entries, changed_by, changed_at)
                            VALUES (?, ?, ?, 1, ?, ?, ?)
                            """, district, sheetId, sectionId, entries, by, clock.instant()) == 1;
        } catch (DatabaseFailed failed) {
            if (failed.isDuplicate()) {
                return false;
            }
            throw failed;
        }
    }

    private boolean update(
            Transaction transaction,
            String district,
            long sheetId,
            String sectionId,
            int version,
            String entries,
            String by) {
        return transaction.update("""
                        UPDATE score_section SET version = version + 1, entries = ?, changed_by = ?, changed_at = ?
                        WHERE district_id = ? AND sheet_id = ? AND section_id = ? AND version = ?
                        """, entries, by, clock.instant(), district, sheetId, sectionId, version) == 1;
    }

    private static SavedSection section(Row row) {
        return new SavedSection(
                row.text("section_id"),
                row.integer("version"),
                Json.mapper().readValue(row.text("entries"), ANSWERS),
                row.text("changed_by"),
                Optional.of(row.instant("changed_at")));
    }
}
