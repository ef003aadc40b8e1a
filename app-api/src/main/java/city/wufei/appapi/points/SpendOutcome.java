package city.wufei.appapi.points;

/** What becomes of points that are to be spent. */
public sealed interface SpendOutcome {

    /** Taken from the balance and entered. */
    record Spent() implements SpendOutcome {}

    /** Nothing was taken: the balance does not reach, so many are missing. */
    record TooFew(int balance, int missing) implements SpendOutcome {}
}
