package city.wufei.portal.session;

import city.wufei.portal.identity.Person;

/** What a session cookie is worth at this moment. */
sealed interface SessionState {

    /** The person is logged in. */
    record Live(String id, Person person, boolean mustChangePassword) implements SessionState {}

    /** It was theirs until they left it idle too long: what they send now is kept until they have logged in again. */
    record Idle(String id, long personId) implements SessionState {}

    /** Unknown, ended or taken away. */
    record None() implements SessionState {}
}
