package city.wufei.portal.application;

import java.util.Set;

/** What became of a step that somebody wanted to take. */
public sealed interface Outcome {
    /** Taken; the case as it is now. */
    record Taken(Application application) implements Outcome {}

    /** The case is not in a state from which this is possible, or somebody else was first; the case as it is now. */
    record NotNow(Application application) implements Outcome {}

    /** The person's role may not do this. */
    record NotAllowed() implements Outcome {}

    /** Something is not there yet. */
    record Unmet(Set<Need> needs) implements Outcome {}
}
