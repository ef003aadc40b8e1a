package city.wufei.portal.session;

import city.wufei.portal.identity.Person;
import java.time.Duration;

/** What became of a name and a password. */
sealed interface LoginOutcome {
    record Welcome(Person person) implements LoginOutcome {}

    /** The name, the password or both are wrong; which one is not said. */
    record Wrong() implements LoginOutcome {}

    /** Too many wrong ones before; the right one does not help until the pause is over. Names that nobody has wait as well. */
    record Wait(Duration pause) implements LoginOutcome {}
}
