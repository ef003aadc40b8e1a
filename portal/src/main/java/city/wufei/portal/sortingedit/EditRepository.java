package city.wufei.portal.sortingedit;

import city.wufei.content.json.Json;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.staffapi.StaffJson;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables sorting_edit and sorting_edit_event. */
@Singleton
class EditRepository {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "name", "category", "category", "author", "author_name", "changed", "changed_at");

    /** How many stand where; {@code mine} are the person's own that are not published yet. */
    record Counts(long mine, long waiting, long published) {}

    void insert(Transaction transaction, Edit edit) {
        transaction.update(
                """
                INSERT INTO sorting_edit (district_id, id, entry_id, name, category, line, is_new, withdrawal, reason, state,
                    author_id, author_name, based_on, revision, changed_at, published_version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
                """,
                edit.district(),
                edit.id(),
                edit.entryId(),
                edit.name(),
                category(edit.line()),
                Json.canonical(edit.line()),
                edit.fresh(),
                edit.withdrawal(),
                edit.reason(),
                edit.state(),
                edit.author().id(),
                edit.author().name(),
                edit.basedOn(),
                edit.revision(),
                edit.changedAt());
    }

    /** Writes in an edit that is as it was seen; false when it is not any more. */
    boolean rewrite(Transaction transaction, Edit seen, Edit now) {
        return transaction.update(
                        """
                        UPDATE sorting_edit SET entry_id = ?, name = ?, category = ?, line = ?, is_new = ?, reason = ?,
                            based_on = ?, changed_at = ?, revision = revision + 1
                        WHERE district_id = ? AND id = ? AND state = ? AND revision = ?
                        """,
                        now.entryId(),
                        now.name(),
                        category(now.line()),
                        Json.canonical(now.line()),
                        now.fresh(),
                        now.reason(),
                        now.basedOn(),
                        now.changedAt(),
                        seen.district(),
                        seen.id(),
                        seen.state(),
                        seen.revision())
                == 1;
    }

    /** Takes a step from an edit that is as it was seen; false when it is not any more. */
    boolean step(Transaction transaction, Edit seen, EditAction action, Instant at, @Nullable Integer version) {
        return transaction.update(
                        """
                        UPDATE sorting_edit SET state = ?, published_version = COALESCE(?, published_version), changed_at = ?,
                            revision = revision + 1
                        WHERE district_id = ? AND id = ? AND state = ? AND revision = ?
                        """, action.to(), version, at, seen.district(), seen.id(), seen.state(), seen.revision())
                == 1;
    }

    Optional<Edit> find(Transaction transaction, String district, long id) {
        return transaction.first("""
                SELECT district_id, id, entry_id, line, is_new, withdrawal, reason, state, author_id, author_name,
                    based_on, revision, changed_at, published_version
                FROM sorting_edit WHERE district_id = ? AND id = ?
                """, EditRepository::edit, district, id);
    }

    /** Of an entry, the newest first. */
    List<Edit> ofEntry(Transaction transaction, String district, String entryId) {
        return transaction.list("""
                SELECT district_id, id, entry_id, line, is_new, withdrawal, reason, state, author_id, author_name,
                    based_on, revision, changed_at, published_version
                FROM sorting_edit WHERE district_id = ? AND entry_id = ? AND state <> 'DISCARDED'
                ORDER BY id DESC LIMIT 200
                """, EditRepository::edit, district, entryId);
    }

    /** The list: the filter {@code view} (mine, waiting, published; anything else is all), the category, and words of the name. */
    PageOf<Edit> search(Transaction transaction, Person person, TableQuery query) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var view = query.filter("view");
        var category = query.filter("category");
        var arguments = new Object[] {
            person.district(), like, category, category, view, person.id(), view, view, person.id(), view
        };
        var total = transaction.count("SELECT COUNT(*) FROM sorting_edit " + WHERE, arguments);
        var all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = query.size();
        all[arguments.length + 1] = query.offset();
        var rows = transaction.list(
                """
                SELECT district_id, id, entry_id, line, is_new, withdrawal, reason, state, author_id, author_name,
                    based_on, revision, changed_at, published_version
                FROM sorting_edit
                """ + WHERE + " ORDER BY " + query.orderBy(COLUMNS, "changed_at DESC") + ", id DESC LIMIT ? OFFSET ?",
                EditRepository::edit,
                all);
        return new PageOf<>(rows, total, query);
    }

    /** Drafts of others are nobody's business before they are submitted. */
    private static final String WHERE = """
            WHERE district_id = ? AND name LIKE ? AND (? = '' OR category = ?)
                AND ((? = 'mine' AND author_id = ? AND state IN ('DRAFT', 'RETURNED', 'SUBMITTED'))
                    OR (? = 'waiting' AND state = 'SUBMITTED')
                    OR (? NOT IN ('mine', 'waiting', 'published') AND state <> 'DISCARDED'
                        AND (author_id = ? OR state <> 'DRAFT'))
                    OR (? = 'published' AND state = 'PUBLISHED'))
            """;

    Counts counts(Transaction transaction, Person person) {
        return transaction
                .first(
                        """
                        SELECT COUNT(CASE WHEN author_id = ? AND state <> 'PUBLISHED' THEN 1 END) AS mine,
                            COUNT(CASE WHEN state = 'SUBMITTED' THEN 1 END) AS waiting,
                            COUNT(CASE WHEN state = 'PUBLISHED' THEN 1 END) AS published
                        FROM sorting_edit
                        WHERE district_id = ? AND state IN ('DRAFT', 'RETURNED', 'SUBMITTED', 'PUBLISHED')
                        """,
                        row -> new Counts(row.number("mine"), row.number("waiting"), row.number("published")),
                        person.id(),
                        person.district())
                .orElseThrow();
    }

    void note(Transaction transaction, long id, Edit edit, String action, String note, Actor actor, Instant at) {
        transaction.update(
                """
                INSERT INTO sorting_edit_event (district_id, id, edit_id, entry_id, action, note, version, actor_id,
                    actor_name, happened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                edit.district(),
                id,
                edit.id(),
                edit.entryId(),
                action,
                note,
                edit.version().orElse(null),
                actor.id(),
                actor.name(),
                at);
    }

    /** Of an entry, the newest first; ids grow with time. */
    List<EditEvent> events(Transaction transaction, String district, String entryId) {
        return transaction.list(
                """
                SELECT edit_id, action, note, version, actor_name, happened_at
                FROM sorting_edit_event WHERE district_id = ? AND entry_id = ? ORDER BY id DESC LIMIT 300
                """,
                row -> new EditEvent(
                        row.number("edit_id"),
                        row.text("action"),
                        row.text("note"),
                        row.optionalNumber("version").map(Math::toIntExact),
                        row.text("actor_name"),
                        row.instant("happened_at")),
                district,
                entryId);
    }

    private static @Nullable String category(EditorLine line) {
        var category = line.category();
        return category == null ? null : code(category);
    }

    private static String code(WasteCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private static Edit edit(Row row) {
        return new Edit(
                row.text("district_id"),
                row.number("id"),
                row.text("entry_id"),
                StaffJson.read(row.text("line"), EditorLine.class),
                row.flag("is_new"),
                row.flag("withdrawal"),
                row.text("reason"),
                row.constant("state", EditState.class),
                new Edit.Author(row.number("author_id"), row.text("author_name")),
                row.integer("based_on"),
                row.integer("revision"),
                row.instant("changed_at"),
                row.optionalNumber("published_version").map(Math::toIntExact));
    }
}
