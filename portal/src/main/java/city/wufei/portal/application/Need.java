package city.wufei.portal.application;

/** What must be present before a step is taken. The use case that takes the step establishes it; the chart says which. */
public enum Need {
    /** Every gate and criterion is answered, and the commitment is signed. */
    COMPLETE,
    /** Every point of the screening checklist is ticked. */
    CHECKED,
    /** Reasons are written down. */
    REASONS,
    /** A deadline in working days is set. */
    DEADLINE,
    /** At least one assessor, none of them of the applicant's own people. */
    ASSESSORS,
    /** Every seat that was not declined has handed in. */
    ALL_HANDED_IN,
    /** The one who acts has not assessed the case. */
    NOT_AN_ASSESSOR,
    /** The case is on a notice. */
    ON_NOTICE,
    /** The notice has ended. */
    NOTICE_ENDED
}
