package city.wufei.portal.session;

import city.wufei.portal.identity.Person;

/** What a session cookie is worth at this moment. */
sealed interface SessionState {

    /** The person is logged in. */
    record Live(String id, Person person, boolean mustChangePassword) implements SessionState {}

    /** It was theirs until it was left idle too long or ended elsewhere: what they send now is kept until they have logged in again. */
    record Idle(String id, long personId) implements SessionState {}

    /** Unknown, or of somebody who may not log in any more. */
    record None() implements SessionState {}
}
