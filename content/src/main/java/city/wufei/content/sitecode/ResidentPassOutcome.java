package city.wufei.content.sitecode;

/** What a text that staff scanned turns out to be. */
public sealed interface ResidentPassOutcome {

    /**
     * Made by this installation. Whether it is still in time is for the caller to see.
     *
     * @param mark of this one code, 22 characters
     */
    record Genuine(ResidentPass pass, String mark) implements ResidentPassOutcome {}

    /** Not a resident's code at all. */
    record Malformed() implements ResidentPassOutcome {}

    /** The signature does not hold, or the key is of another time. */
    record Forged() implements ResidentPassOutcome {}
}
