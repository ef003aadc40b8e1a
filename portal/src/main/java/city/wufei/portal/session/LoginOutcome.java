package city.wufei.portal.session;

import java.time.Duration;

/** What became of a name and a password. */
sealed interface LoginOutcome {
    /** A session runs; its secret goes into the cookie and nowhere else. */
    record Welcome(String token) implements LoginOutcome {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Welcome";
        }
    }

    /** The name, the password or both are wrong; which one is not said. */
    record Wrong() implements LoginOutcome {}

    /** Too many wrong ones before; the right one does not help until the pause is over. Names that nobody has wait as well. */
    record Wait(Duration pause) implements LoginOutcome {}

    /** So many log in at this moment that it did not become this one's turn; nothing was checked, and nothing counted. */
    record Busy() implements LoginOutcome {}
}
