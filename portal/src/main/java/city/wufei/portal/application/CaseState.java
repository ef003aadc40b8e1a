package city.wufei.portal.application;

/** Where a case stands. The steps between the states are in {@link CaseChart}. */
public enum CaseState {
    DRAFT,
    SUBMITTED,
    SCREENING,
    RETURNED,
    ACCEPTED,
    ASSESSMENT,
    DECISION,
    APPROVED,
    PUBLIC_NOTICE,
    DESIGNATED,
    NOT_DESIGNATED,
    REJECTED,
    WITHDRAWN;

    /** Whether the applicant may write in the application. */
    public boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether nothing more happens to the case on this line. */
    public boolean isFinal() {
        return switch (this) {
            case DESIGNATED, NOT_DESIGNATED, REJECTED, WITHDRAWN -> true;
            default -> false;
        };
    }
}
