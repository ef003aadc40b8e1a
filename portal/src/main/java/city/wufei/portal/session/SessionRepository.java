package city.wufei.portal.session;

import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table login_session. A session's id is the SHA-256 of the secret in the cookie. */
@Singleton
class SessionRepository {

    /** A session joined with its person as they are now. */
    record Found(
            String id,
            Person person,
            boolean mustChangePassword,
            boolean disabled,
            boolean ended,
            Instant seenAt,
            Instant createdAt) {}

    /** A running session as the administrators see it. */
    record Running(
            String id,
            long personId,
            String login,
            String name,
            String address,
            String browser,
            Instant createdAt,
            Instant seenAt) {
        /** The browser and the system, as people call them. */
        public String browserInWords() {
            return BrowserWords.of(browser);
        }
    }

    private static final Map<String, String> COLUMNS =
            Map.of("login", "p.login", "seen", "s.seen_at", "created", "s.created_at");

    void insert(Transaction transaction, String id, Person person, String address, String browser, Instant now) {
        transaction.update("""
                INSERT INTO login_session (id, district_id, person_id, address, browser, created_at, seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, id, person.district(), person.id(), address, browser, now, now);
    }

    /** One row for each role: the roles are read with every request, so that a change counts at once. */
    Optional<Found> find(Transaction transaction, String id) {
        var rows = transaction.list("""
                SELECT s.id, s.created_at, s.seen_at, p.id AS person_id, p.login, p.name, p.district_id,
                    p.must_change_password, p.disabled_at, p.sessions_from, s.ended_at, r.role
                FROM login_session s
                JOIN person p ON p.id = s.person_id
                LEFT JOIN person_role r ON r.person_id = p.id
                WHERE s.id = ?
                """, row -> Map.entry(found(row), row.optionalText("role")), id);
        return rows.stream()
                .findFirst()
                .map(first -> withRoles(
                        first.getKey(),
                        rows.stream()
                                .flatMap(row -> row.getValue().stream())
                                .flatMap(code -> Role.parse(code).stream())
                                .collect(Collectors.toSet())));
    }

    private static Found found(Row row) {
        var created = row.instant("created_at");
        var ended = row.optionalInstant("ended_at").isPresent() || created.isBefore(row.instant("sessions_from"));
        var person = new Person(
                row.number("person_id"), row.text("login"), row.text("name"), row.text("district_id"), Set.of());
        return new Found(
                row.text("id"),
                person,
                row.flag("must_change_password"),
                row.optionalInstant("disabled_at").isPresent(),
                ended,
                row.instant("seen_at"),
                created);
    }

    private static Found withRoles(Found found, Set<Role> roles) {
        var who = found.person();
        return new Found(
                found.id(),
                new Person(who.id(), who.login(), who.name(), who.district(), roles),
                found.mustChangePassword(),
                found.disabled(),
                found.ended(),
                found.seenAt(),
                found.createdAt());
    }

    void touch(Transaction transaction, String id, Instant now) {
        transaction.update("""
                UPDATE login_session SET seen_at = ? WHERE id = ? AND seen_at < ?
                """, now, id, now);
    }

    /** Ends a session of the district; 0 when it is another's or has ended. */
    int end(Transaction transaction, String district, String id, Ending by, Instant now) {
        return transaction.update("""
                UPDATE login_session SET ended_at = ?, ended_by = ? WHERE id = ? AND district_id = ? AND ended_at IS NULL
                """, now, by.code(), id, district);
    }

    /** Ends all of a person's, by the district's index; what timed out before stays timed out. */
    int endAll(Transaction transaction, String district, long personId, Instant now) {
        return transaction.update("""
                UPDATE login_session SET ended_at = ?, ended_by = ?
                WHERE district_id = ? AND person_id = ? AND ended_at IS NULL AND seen_at > ?
                """, now, Ending.ADMIN.code(), district, personId, now.minus(Sessions.IDLE));
    }

    /** Who ended a session; empty for one that nobody ended. */
    Optional<Ending> ending(Transaction transaction, String id) {
        return transaction.first(
                """
                SELECT ended_by FROM login_session WHERE id = ? AND ended_at IS NOT NULL
                """,
                row -> row.optionalText("ended_by")
                                .filter(Ending.ADMIN.code()::equals)
                                .isPresent()
                        ? Ending.ADMIN
                        : Ending.SELF,
                id);
    }

    /** A person's that run, by the district's index. */
    List<Running> ofPerson(Transaction transaction, String district, long personId, Instant seenAfter) {
        return transaction.list("""
                SELECT s.id, s.person_id, p.login, p.name, s.address, s.browser, s.created_at, s.seen_at
                FROM login_session s JOIN person p ON p.id = s.person_id
                WHERE s.district_id = ? AND s.person_id = ? AND s.seen_at > ? AND s.ended_at IS NULL
                    AND s.created_at >= p.sessions_from
                ORDER BY s.seen_at DESC, s.id LIMIT 100
                """, SessionRepository::running, district, personId, seenAfter);
    }

    Optional<Running> running(Transaction transaction, String district, String id, Instant seenAfter) {
        return transaction.first("""
                SELECT s.id, s.person_id, p.login, p.name, s.address, s.browser, s.created_at, s.seen_at
                FROM login_session s JOIN person p ON p.id = s.person_id
                WHERE s.id = ? AND s.district_id = ? AND s.ended_at IS NULL AND s.seen_at > ?
                """, SessionRepository::running, id, district, seenAfter);
    }

    /** The running sessions of a district, by the index on district and last sight. */
    PageOf<Running> search(Transaction transaction, String district, Instant seenAfter, TableQuery query) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var total = transaction.count("""
                SELECT COUNT(*) FROM login_session s JOIN person p ON p.id = s.person_id
                WHERE s.district_id = ? AND s.seen_at > ? AND s.ended_at IS NULL AND p.disabled_at IS NULL
                    AND s.created_at >= p.sessions_from AND (p.login LIKE ? OR p.name LIKE ? OR s.address LIKE ?)
                """, district, seenAfter, like, like, like);
        var rows = transaction.list(
                """
                SELECT s.id, s.person_id, p.login, p.name, s.address, s.browser, s.created_at, s.seen_at
                FROM login_session s JOIN person p ON p.id = s.person_id
                WHERE s.district_id = ? AND s.seen_at > ? AND s.ended_at IS NULL AND p.disabled_at IS NULL
                    AND s.created_at >= p.sessions_from AND (p.login LIKE ? OR p.name LIKE ? OR s.address LIKE ?)
                ORDER BY %s, s.id LIMIT ? OFFSET ?
                """.formatted(query.orderBy(COLUMNS, "s.seen_at DESC")),
                SessionRepository::running,
                district,
                seenAfter,
                like,
                like,
                like,
                query.size(),
                query.offset());
        return new PageOf<>(rows, total, query);
    }

    /** Removes what ended long ago, a part at a time. */
    int forget(Transaction transaction, Instant seenBefore) {
        return transaction.update("""
                DELETE FROM login_session WHERE seen_at < ? LIMIT 1000
                """, seenBefore);
    }

    private static Running running(Row row) {
        return new Running(
                row.text("id"),
                row.number("person_id"),
                row.text("login"),
                row.text("name"),
                row.text("address"),
                row.text("browser"),
                row.instant("created_at"),
                row.instant("seen_at"));
    }
}
