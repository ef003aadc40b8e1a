package city.wufei.content.standard;

/** Why the mark on {@code id} (a criterion or gate) cannot stand, or that it is missing. */
public record SheetProblem(String id, Code code) {
    public enum Code {
        /** Nothing is marked. */
        MISSING,
        /** The standard has no such criterion or gate. */
        UNKNOWN,
        /** The kind of mark does not fit the criterion's rule, or names a tier or feature that is not there. */
        MISFIT,
        /** The standard does not let this criterion be not applicable. */
        MUST_APPLY,
        /** Every criterion of this group is said to be not applicable. */
        NOTHING_APPLIES
    }
}
