package city.wufei.portal.session;

import city.wufei.portal.identity.Person;
import city.wufei.portal.person.People;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks a name and a password. Unknown, wrong, disabled and "wait" all look and take the same. */
@Singleton
class Login {
    private final People people;
    private final LoginAttempts attempts;

    Login(People people, LoginAttempts attempts) {
        this.people = people;
        this.attempts = attempts;
    }

    Optional<Person> check(String typed, String password, String address) {
        var login = People.normalise(typed);
        var mustWait = attempts.mustWait(login, address);
        var person = people.authenticate(login, password);
        if (mustWait) {
            return Optional.empty();
        }
        if (person.isEmpty()) {
            attempts.failed(login, address);
            return Optional.empty();
        }
        attempts.succeeded(login);
        return person;
    }
}
