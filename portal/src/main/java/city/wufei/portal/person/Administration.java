package city.wufei.portal.person;

import city.wufei.portal.audit.Audit;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Role;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an administrator does with the accounts of their district. Every change is in the district's audit trail. */
@Singleton
class Administration {
    private final People people;
    private final Transactions transactions;
    private final PersonRepository repository;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Administration(
            People people,
            Transactions transactions,
            PersonRepository repository,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.transactions = transactions;
        this.repository = repository;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an account with a temporary password, which is returned and never shown again. */
    Optional<String> create(Actor actor, Form form) {
        var login = People.checkLogin(form);
        var name = form.require("name", People.NAME_LENGTH);
        var roles = checkRoles(form);
        if (form.isRefused()) {
            return Optional.empty();
        }
        var temporary = passwords.temporary();
        var account = people.account(actor.district(), login, name, roles, true);
        return people.insert(actor, account, passwords.hash(temporary), "person.create", form)
                .map(made -> temporary);
    }

    /** Changes name and roles if nobody else has changed the account since the form was shown. */
    void amend(Actor actor, long id, Form form) {
        var name = form.require("name", People.NAME_LENGTH);
        var roles = checkRoles(form);
        if (id == actor.id() && !roles.contains(Role.ADMIN)) {
            form.reject("roles", "person.not-oneself");
        }
        if (form.isRefused()) {
            return;
        }
        var version = form.integer("version").orElse(-1);
        try {
            var amended = transactions.inTransaction(transaction ->
                    change(transaction, actor, id, "person.amend", account -> {
                        var renamed = repository.rename(transaction, actor.district(), id, version, name);
                        if (renamed == 1) {
                            repository.replaceRoles(transaction, id, roles);
                        }
                        return renamed == 1;
                    }));
            if (!amended) {
                form.reject("", "person.changed-meanwhile");
            }
        } catch (LastAdministrator last) {
            form.reject("roles", "person.last-admin");
        }
    }

    /** Locks somebody out; their sessions end at once. False when there is no such person, or it is oneself. */
    boolean disable(Actor actor, long id) {
        var now = clock.instant();
        try {
            return id != actor.id()
                    && transactions.inTransaction(transaction -> change(
                            transaction,
                            actor,
                            id,
                            "person.disable",
                            account -> repository.disable(transaction, actor.district(), id, now) == 1));
        } catch (LastAdministrator last) {
            return false;
        }
    }

    boolean enable(Actor actor, long id) {
        return transactions.inTransaction(transaction -> change(
                transaction,
                actor,
                id,
                "person.enable",
                account -> repository.enable(transaction, actor.district(), id) == 1));
    }

    /** Gives a temporary password, which is returned and never shown again; every session of the person ends. */
    Optional<String> resetPassword(Actor actor, long id) {
        var temporary = passwords.temporary();
        var hash = passwords.hash(temporary);
        var now = clock.instant();
        var done = transactions.inTransaction(transaction -> change(
                transaction,
                actor,
                id,
                "person.reset-password",
                account -> repository.changePassword(transaction, actor.district(), id, hash, true, now) == 1));
        return done ? Optional.of(temporary) : Optional.empty();
    }

    Optional<Account> account(String district, long id) {
        return transactions.inTransaction(transaction -> repository.find(transaction, district, id));
    }

    PageOf<Account> search(String district, Optional<Role> role, TableQuery query) {
        return transactions.inTransaction(transaction -> repository.search(transaction, district, role, query));
    }

    private boolean change(
            Transaction transaction, Actor actor, long id, String action, Function<Account, Boolean> deed) {
        var before = repository.find(transaction, actor.district(), id);
        if (before.isEmpty() || !deed.apply(before.get())) {
            return false;
        }
        var after = repository.find(transaction, actor.district(), id).orElseThrow();
        audit.record(
                transaction, actor, action, People.subject(after), before.get().trace(), after.trace());
        // The audit holds the district's chain, so that whoever of two administrators comes second counts after the
        // first.
        if (repository.administrators(transaction, actor.district()) == 0) {
            throw new LastAdministrator();
        }
        return true;
    }

    private static Set<Role> checkRoles(Form form) {
        var roles = form.all("roles").stream()
                .flatMap(code -> Role.parse(code).stream())
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            form.reject("roles", "person.roles.none");
        }
        return roles;
    }

    /** Rolls a change back that would leave a district without anybody to administer it. */
    private static final class LastAdministrator extends RuntimeException {
        LastAdministrator() {
            super("the last administrator", null, false, false);
        }
    }
}
