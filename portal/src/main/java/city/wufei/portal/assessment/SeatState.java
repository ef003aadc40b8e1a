package city.wufei.portal.assessment;

/** How far an assessor is with a case. */
public enum SeatState {
    /** Asked; nothing of the case is visible before the declaration. */
    ASKED,
    /** Declared free of conflict; scoring. */
    DECLARED,
    /** Handed in; nothing can be changed any more. */
    HANDED_IN,
    /** Stood aside for a conflict. */
    DECLINED
}
