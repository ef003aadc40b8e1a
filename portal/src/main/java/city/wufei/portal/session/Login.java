package city.wufei.portal.session;

import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.person.People;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Checks a name and a password, and starts the session. Unknown, wrong and disabled look and take the same. While a name or an
 * address has to wait, no password is looked at, whether somebody has the name or not. What is tried on the names of staff is
 * in the audit trail, once for each attempt that counts.
 */
@Singleton
class Login {
    private final People people;
    private final LoginQueue queue;
    private final LoginAttempts attempts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Audit audit;

    Login(
            People people,
            LoginQueue queue,
            LoginAttempts attempts,
            Sessions sessions,
            Transactions transactions,
            Audit audit) {
        this.people = people;
        this.queue = queue;
        this.attempts = attempts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
    }

    LoginOutcome logIn(String typed, String password, String address, String browser) {
        var login = People.normalise(typed);
        return queue.inTurn(login, () -> attempt(login, password, address, browser))
                .orElseGet(LoginOutcome.Busy::new);
    }

    private LoginOutcome attempt(String login, String password, String address, String browser) {
        var pause = attempts.pause(login, address);
        if (pause.isPositive()) {
            return new LoginOutcome.Wait(pause);
        }
        var person = people.authenticate(login, password);
        if (person.isEmpty()) {
            var failures = attempts.failed(login, address);
            people.withLogin(login).filter(Person::isStaff).ifPresent(who -> note(who, failures, address));
            return new LoginOutcome.Wrong();
        }
        attempts.succeeded(login);
        return new LoginOutcome.Welcome(sessions.logIn(person.get(), address, browser));
    }

    /** By whom is not known: the portal notes it, with the address that it came from. */
    private void note(Person person, int failures, String address) {
        var portal = Actor.portal(person.district());
        var actor = new Actor(portal.district(), portal.id(), portal.login(), portal.name(), address);
        var action = LoginAttempts.mustWaitAfter(failures) ? "session.lock" : "session.refuse";
        transactions.run(transaction -> audit.record(
                transaction,
                actor,
                action,
                Subject.of("person", person.id(), person.name()),
                null,
                Map.of("failures", failures)));
    }
}
