package city.wufei.portal.staffapi;

import java.util.Optional;

/** What app-api says to a call on behalf of a member of staff. */
public sealed interface StaffAnswer<T> {

    /** Done or found. */
    record Given<T>(T value) implements StaffAnswer<T> {}

    /**
     * Not done, and asking again will not help.
     *
     * @param code stable code of the problem, see {@code ProblemCode}
     * @param text what is the matter, in the member's language
     */
    record Refused<T>(int status, String code, String text) implements StaffAnswer<T> {}

    /** No answer in time: whether a deed was done is not known, so that it must be safe to ask for it again. */
    record Away<T>() implements StaffAnswer<T> {}

    /** What was given; empty when it was not, whatever the reason. */
    default Optional<T> given() {
        return this instanceof Given<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
