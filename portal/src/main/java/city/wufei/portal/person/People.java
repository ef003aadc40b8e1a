package city.wufei.portal.person;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who there is, and what somebody does with their own account; what an administrator does is {@link Administration}. */
@Singleton
public class People {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,30}(@[a-z0-9-]{2,30})?";
    static final int NAME_LENGTH = 40;

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

    /** Notes beside the fields login, name, password and again what is wrong with them before an applicant's account is made. */
    public void checkRegistration(Form form) {
        form.require("name", NAME_LENGTH);
        checkNew(form, checkLogin(form));
    }

    /** Makes an applicant's account by the fields that {@link #checkRegistration} found right; a login that is taken is noted. */
    public Optional<Person> register(String district, Form form, String address) {
        var login = checkLogin(form);
        var name = form.text("name");
        var account = account(district, login, name, Set.of(Role.APPLICANT), false);
        var actor = new Actor(district, account.id(), login, name, address);
        return insert(actor, account, passwords.hash(form.raw("password")), "person.register", form)
                .map(People::person);
    }

    /** Makes an account; a login that is taken is noted in the form. */
    Optional<Account> insert(Actor actor, Account account, String hash, String action, Form form) {
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

    /** An account of somebody new. */
    Account account(String district, String login, String name, Set<Role> roles, boolean mustChange) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Account(ids.next(), login, name, district, roles, Optional.empty(), mustChange, now, 0);
    }

    static String checkLogin(Form form) {
        var login = normalise(form.require("login", 64));
        if (!login.isEmpty() && !login.matches(LOGIN)) {
            form.reject("login", "person.login.malformed");
        }
        return login;
    }

    private static void checkNew(Form form, String login) {
        var password = form.raw("password");
        PasswordRules.problem(password, login)
                .ifPresent(problem -> form.reject("password", problem, PasswordRules.SHORTEST));
        if (!password.equals(form.raw("password-again"))) {
            form.reject("password-again", "password.differs");
        }
    }

    static Subject subject(Account account) {
        return Subject.of("person", account.id(), account.name());
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.login(), account.name(), account.district(), account.roles());
    }
}
