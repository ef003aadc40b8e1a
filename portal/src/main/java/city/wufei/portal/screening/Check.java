package city.wufei.portal.screening;

import java.util.Locale;

/** The points of the screening checklist; every one is ticked before a case is accepted. */
public enum Check {
    /** The unit is what it says it is: name and credit code agree, it lies in the district. */
    UNIT,
    /** It is of the type that the standard is for. */
    TYPE,
    /** No entry for serious dishonesty in safety, environment or quality within three years. */
    CREDIT,
    /** Every gate and criterion is answered and has evidence where it needs some. */
    COMPLETE,
    /** The evidence can be read and belongs to what it stands beside. */
    EVIDENCE,
    /** The commitment is acknowledged by the unit's head. */
    COMMITMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
