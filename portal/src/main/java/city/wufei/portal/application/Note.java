package city.wufei.portal.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said with a step.
 *
 * @param text the words, empty when there are none
 * @param toApplicant whether the applicant reads the words; that the step was taken they see in any case
 * @param dueOn the deadline that the step sets
 */
public record Note(String text, boolean toApplicant, Optional<LocalDate> dueOn) {
    public static final Note NONE = new Note("", true, Optional.empty());

    public static Note toApplicant(String text) {
        return new Note(text, true, Optional.empty());
    }

    public static Note ofOffice(String text) {
        return new Note(text, false, Optional.empty());
    }

    public Note due(LocalDate day) {
        return new Note(text, toApplicant, Optional.of(day));
    }
}
