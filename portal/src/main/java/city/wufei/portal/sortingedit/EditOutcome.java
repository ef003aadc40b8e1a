package city.wufei.portal.sortingedit;

/** What came of a step. */
sealed interface EditOutcome {

    /** Taken; the edit as it is now. */
    record Taken(Edit edit) implements EditOutcome {}

    /** Somebody has changed the edit since it was seen, or the step does not lead on from there. */
    record Moved() implements EditOutcome {}

    /** It is not this person's step: an author does not approve what they wrote. */
    record NotTheirs() implements EditOutcome {}

    /**
     * Another edit of the entry was published after this one was written.
     *
     * @param version that is the newest now
     */
    record Outdated(int version) implements EditOutcome {}
}
