package city.wufei.portal.application;

/** What can be done to a case. Who may, from where and on what condition is in {@link CaseChart}. */
public enum CaseAction {
    START,
    SUBMIT,
    WITHDRAW,
    BEGIN_SCREENING,
    ACCEPT,
    RETURN,
    REJECT,
    ASSIGN,
    COMPLETE_ASSESSMENT,
    APPROVE,
    DECLINE,
    OPEN_NOTICE,
    /** An objection was found right, or has to be looked into: the case is decided again. */
    TAKE_OFF_NOTICE,
    DESIGNATE
}
