package city.wufei.appapi.idempotency;

/** What an Idempotency-Key means for the write that carries it. */
public sealed interface Claim<A> {

    /** Nothing was written under the key: go ahead, and keep the answer with {@link IdempotencyKeys#keep}. */
    record Fresh<A>() implements Claim<A> {}

    /** The same request was answered before. */
    record Answered<A>(A answer) implements Claim<A> {}

    /** The key was used for another request. */
    record UsedOtherwise<A>() implements Claim<A> {}
}
