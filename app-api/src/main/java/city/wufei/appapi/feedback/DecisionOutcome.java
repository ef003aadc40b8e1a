package city.wufei.appapi.feedback;

/** What becomes of a decision about what a resident sent. */
public sealed interface DecisionOutcome<T> {

    /** Decided so, now or by the same member before. */
    record Decided<T>(T decided) implements DecisionOutcome<T> {}

    /** Somebody decided it before, otherwise or in other words. */
    record AlreadyDecided<T>() implements DecisionOutcome<T> {}

    /** The district has no such thing. */
    record Unknown<T>() implements DecisionOutcome<T> {}
}
