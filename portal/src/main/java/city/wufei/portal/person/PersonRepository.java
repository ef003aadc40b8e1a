package city.wufei.portal.person;

import city.wufei.portal.identity.Role;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Row;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables person and person_role. */
@Singleton
class PersonRepository {
    private static final Map<String, String> COLUMNS =
            Map.of("login", "p.login", "name", "p.name", "created", "p.created_at", "state", "p.disabled_at");

    /** What a login is checked against. */
    record Credentials(long id, String hash, boolean disabled) {}

    void insert(Transaction transaction, Account account, String passwordHash) {
        transaction.update(
                """
                INSERT INTO person (id, district_id, login, name, password_hash, must_change_password, sessions_from,
                    created_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                account.id(),
                account.district(),
                account.login(),
                account.name(),
                passwordHash,
                account.mustChangePassword(),
                account.createdAt(),
                account.createdAt());
        insertRoles(transaction, account.id(), account.roles());
    }

    void replaceRoles(Transaction transaction, long id, Set<Role> roles) {
        transaction.update("""
                DELETE FROM person_role WHERE person_id = ?
                """, id);
        insertRoles(transaction, id, roles);
    }

    private static void insertRoles(Transaction transaction, long id, Set<Role> roles) {
        transaction.batch(
                """
                INSERT INTO person_role (person_id, role) VALUES (?, ?)
                """,
                roles.stream()
                        .sorted()
                        .map(role -> new @Nullable Object[] {id, role.code()})
                        .toList());
    }

    /** Changes the name if the account is still at this version of this district: 0 otherwise. */
    int rename(Transaction transaction, String district, long id, long version, String name) {
        return transaction.update("""
                UPDATE person SET name = ?, version = version + 1 WHERE id = ? AND district_id = ? AND version = ?
                """, name, id, district, version);
    }

    int disable(Transaction transaction, String district, long id, Instant now) {
        return transaction.update("""
                UPDATE person SET disabled_at = ?, sessions_from = ?, version = version + 1
                WHERE id = ? AND district_id = ? AND disabled_at IS NULL
                """, now, now, id, district);
    }

    int enable(Transaction transaction, String district, long id) {
        return transaction.update("""
                UPDATE person SET disabled_at = NULL, version = version + 1
                WHERE id = ? AND district_id = ? AND disabled_at IS NOT NULL
                """, id, district);
    }

    /** A new password ends every session that was started before. */
    int changePassword(
            Transaction transaction, String district, long id, String hash, boolean mustChange, Instant now) {
        return transaction.update("""
                UPDATE person SET password_hash = ?, must_change_password = ?, sessions_from = ?, version = version + 1
                WHERE id = ? AND district_id = ?
                """, hash, mustChange, now, id, district);
    }

    Optional<Credentials> credentials(Transaction transaction, String login) {
        return transaction.first(
                """
                SELECT id, password_hash, disabled_at FROM person WHERE login = ?
                """,
                row -> new Credentials(
                        row.number("id"),
                        row.text("password_hash"),
                        row.optionalInstant("disabled_at").isPresent()),
                login);
    }

    Optional<Account> find(Transaction transaction, long id) {
        return transaction
                .first("""
                        SELECT p.id, p.district_id, p.login, p.name, p.disabled_at, p.must_change_password, p.created_at,
                            p.version
                        FROM person p WHERE p.id = ?
                        """, PersonRepository::account, id)
                .map(account -> withRoles(account, roles(transaction, List.of(account.id()))));
    }

    Optional<Account> find(Transaction transaction, String district, long id) {
        return find(transaction, id).filter(account -> account.district().equals(district));
    }

    /** People of a district by name or login, one role or all. */
    PageOf<Account> search(Transaction transaction, String district, Optional<Role> role, TableQuery query) {
        var like = "%" + TableQuery.escapeLike(query.text()) + "%";
        var wanted = role.map(Role::code).orElse("");
        var total = transaction.count("""
                SELECT COUNT(*) FROM person p
                WHERE p.district_id = ? AND (p.login LIKE ? OR p.name LIKE ?)
                    AND (? = '' OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role = ?))
                """, district, like, like, wanted, wanted);
        var rows = transaction.list(
                """
                SELECT p.id, p.district_id, p.login, p.name, p.disabled_at, p.must_change_password, p.created_at, p.version
                FROM person p
                WHERE p.district_id = ? AND (p.login LIKE ? OR p.name LIKE ?)
                    AND (? = '' OR EXISTS (SELECT 1 FROM person_role r WHERE r.person_id = p.id AND r.role = ?))
                ORDER BY %s, p.id LIMIT ? OFFSET ?
                """.formatted(query.orderBy(COLUMNS, "p.login ASC")),
                PersonRepository::account,
                district,
                like,
                like,
                wanted,
                wanted,
                query.size(),
                query.offset());
        var roles = roles(transaction, rows.stream().map(Account::id).toList());
        return new PageOf<>(
                rows.stream().map(account -> withRoles(account, roles)).toList(), total, query);
    }

    /** The people of a district who hold a role and may log in, by name. */
    List<Account> holding(Transaction transaction, String district, Role role) {
        var rows = transaction.list("""
                SELECT p.id, p.district_id, p.login, p.name, p.disabled_at, p.must_change_password, p.created_at, p.version
                FROM person p JOIN person_role r ON r.person_id = p.id
                WHERE p.district_id = ? AND r.role = ? AND p.disabled_at IS NULL
                ORDER BY p.name, p.id
                """, PersonRepository::account, district, role.code());
        var roles = roles(transaction, rows.stream().map(Account::id).toList());
        return rows.stream().map(account -> withRoles(account, roles)).toList();
    }

    /** How many people of the district can log in as administrators. */
    long administrators(Transaction transaction, String district) {
        return transaction.count("""
                SELECT COUNT(*) FROM person p JOIN person_role r ON r.person_id = p.id
                WHERE p.district_id = ? AND r.role = 'admin' AND p.disabled_at IS NULL
                """, district);
    }

    private static Map<Long, Set<Role>> roles(Transaction transaction, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transaction
                .list(
                        """
                        SELECT person_id, role FROM person_role WHERE person_id IN (%s)
                        """.formatted(Transaction.places(ids)),
                        row -> Map.entry(
                                row.number("person_id"),
                                Role.parse(row.text("role")).orElseThrow()),
                        new ArrayList<Object>(ids).toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Account withRoles(Account account, Map<Long, Set<Role>> roles) {
        return new Account(
                account.id(),
                account.login(),
                account.name(),
                account.district(),
                roles.getOrDefault(account.id(), Set.of()),
                account.disabledAt(),
                account.mustChangePassword(),
                account.createdAt(),
                account.version());
    }

    private static Account account(Row row) {
        return new Account(
                row.number("id"),
                row.text("login"),
                row.text("name"),
                row.text("district_id"),
                Set.of(),
                row.optionalInstant("disabled_at"),
                row.flag("must_change_password"),
                row.instant("created_at"),
                row.number("version"));
    }
}
