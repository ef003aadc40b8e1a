package city.wufei.portal.person;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be done with accounts. Every change of an administrator is in the audit trail of their district. */
@Singleton
public class People {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,30}(@[a-z0-9-]{2,30})?";
    private static final int NAME_LENGTH = 40;

    private final Transactions transactions;
    private final PersonRepository repository;
    private final Passwords passwords;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    People(
            Transactions transactions,
            PersonRepository repository,
            Passwords passwords,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A login as it is stored, whatever keyboard typed it: no spaces around, half width, lower case. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The person of this login and password; takes the same time when there is none. */
    public Optional<Person> authenticate(String login, String password) {
        var found = transactions.inTransaction(transaction -> repository.credentials(transaction, login));
        var right = passwords.isRight(password, found.map(PersonRepository.Credentials::hash));
        return found.filter(person -> right && !person.disabled()).flatMap(person -> find(person.id()));
    }

    /** Anybody by the name that they log in with, as {@link #normalise} gives it; for telling whose name was tried. */
    public Optional<Person> withLogin(String login) {
        return transactions
                .inTransaction(transaction -> repository.credentials(transaction, login))
                .flatMap(found -> find(found.id()));
    }

    /** Anybody by id, whatever their district; for showing who did something. */
    public Optional<Person> find(long id) {
        return transactions.inTransaction(
                transaction -> repository.find(transaction, id).map(People::person));
    }

    /** The people of a district who hold a role and are not disabled, by name. */
    public List<Person> holding(String district, Role role) {
        return transactions.inTransaction(transaction -> repository.holding(transaction, district, role).stream()
                .map(People::person)
                .toList());
    }

    public boolean mustChangePassword(long id) {
        return transactions.inTransaction(transaction -> repository
                .find(transaction, id)
                .map(Account::mustChangePassword)
                .orElse(false));
    }

    /** Changes one's own password by the fields current, password and again; what is wrong is noted in the form. */
    public void changePassword(Actor actor, Form form) {
        var current = form.raw("current-password");
        if (authenticate(actor.login(), current).isEmpty()) {
            form.reject("current-password", "password.current-wrong");
        }
        checkNew(form, actor.login());
        if (form.raw("password").equals(current)) {
            form.reject("password", "password.same");
        }
        if (!form.isRefused()) {
            var hash = passwords.hash(form.raw("password"));
            transactions.run(transaction -> {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                repository.changePassword(transaction, actor.district(), actor.id(), hash, false, now);
                var subject = Subject.of("person", actor.id(), actor.name());
                audit.record(transaction, actor, "person.change-password", subject, null, null);
            });
        }
    }

    /** Makes an applicant's account by the fields login, name, password, again; what is wrong is noted in the form. */
    public Optional<Person> register(String district, Form form, String address) {
        var login = checkLogin(form);
        var name = form.require("name", NAME_LENGTH);
        checkNew(form, login);
        if (form.isRefused()) {
            return Optional.empty();
        }
        var account = account(district, login, name, Set.of(Role.APPLICANT), false);
        var actor = new Actor(district, account.id(), login, name, address);
        return insert(actor, account, passwords.hash(form.raw("password")), "person.register", form)
                .map(People::person);
    }

    /** Makes an account with a temporary password, which is returned and never shown again. */
    Optional<String> create(Actor actor, Form form) {
        var login = checkLogin(form);
        var name = form.require("name", NAME_LENGTH);
        var roles = checkRoles(form);
        if (form.isRefused()) {
            return Optional.empty();
        }
        var temporary = passwords.temporary();
        var account = account(actor.district(), login, name, roles, true);
        return insert(actor, account, passwords.hash(temporary), "person.create", form)
                .map(made -> temporary);
    }

    private Optional<Account> insert(Actor actor, Account account, String hash, String action, Form form) {
        try {
            return transactions.inTransaction(transaction -> {
                repository.insert(transaction, account, hash);
                audit.record(transaction, actor, action, subject(account), null, account.trace());
                return Optional.of(account);
            });
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed;
            }
            form.reject("login", "person.login.taken");
            return Optional.empty();
        }
    }

    /** Changes name and roles if nobody else has changed the account since the form was shown. */
    void amend(Actor actor, long id, Form form) {
        var name = form.require("name", NAME_LENGTH);
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

    /** Somebody who may be there already. */
    public record Newcomer(String district, String login, String name, Role role) {}

    /** Makes people with one known password in common, except where the login is there already; for demonstrations. */
    public void ensure(List<Newcomer> newcomers, String password) {
        var missing = newcomers.stream().filter(each -> !isThere(each.login())).toList();
        if (missing.isEmpty()) {
            return;
        }
        var hash = passwords.hash(password);
        for (var each : missing) {
            var account = account(each.district(), each.login(), each.name(), Set.of(each.role()), false);
            insert(Actor.portal(each.district()), account, hash, "person.create", Form.empty());
        }
    }

    private boolean isThere(String login) {
        return transactions
                .inTransaction(transaction -> repository.credentials(transaction, login))
                .isPresent();
    }

    private boolean change(
            Transaction transaction, Actor actor, long id, String action, Function<Account, Boolean> deed) {
        var before = repository.find(transaction, actor.district(), id);
        if (before.isEmpty() || !deed.apply(before.get())) {
            return false;
        }
        var after = repository.find(transaction, actor.district(), id).orElseThrow();
        audit.record(transaction, actor, action, subject(after), before.get().trace(), after.trace());
        // The audit holds the district's chain, so that whoever of two administrators comes second counts after the
        // first.
        if (repository.administrators(transaction, actor.district()) == 0) {
            throw new LastAdministrator();
        }
        return true;
    }

    private Account account(String district, String login, String name, Set<Role> roles, boolean mustChange) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Account(ids.next(), login, name, district, roles, Optional.empty(), mustChange, now, 0);
    }

    private static String checkLogin(Form form) {
        var login = normalise(form.require("login", 64));
        if (!login.isEmpty() && !login.matches(LOGIN)) {
            form.reject("login", "person.login.malformed");
        }
        return login;
    }

    private static Set<Role> checkRoles(Form form) {
        var roles = form.all("roles").stream()
                .flatMap(code -> Role.parse(code).stream())
                .collect(java.util.stream.Collectors.toSet());
        if (roles.isEmpty()) {
            form.reject("roles", "person.roles.none");
        }
        return roles;
    }

    private static void checkNew(Form form, String login) {
        var password = form.raw("password");
        PasswordRules.problem(password, login)
                .ifPresent(problem -> form.reject("password", problem, PasswordRules.SHORTEST));
        if (!password.equals(form.raw("password-again"))) {
            form.reject("password-again", "password.differs");
        }
    }

    private static Subject subject(Account account) {
        return Subject.of("person", account.id(), account.name());
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.login(), account.name(), account.district(), account.roles());
    }

    /** Rolls a change back that would leave a district without anybody to administer it. */
    private static final class LastAdministrator extends RuntimeException {
        LastAdministrator() {
            super("the last administrator", null, false, false);
        }
    }
}
