package city.wufei.appapi.practice;

import city.wufei.contracts.practice.PracticeResult;
import java.util.List;

/** What becomes of answers in practice. */
sealed interface PracticeOutcome {

    record Judged(PracticeResult result) implements PracticeOutcome {}

    /** An item is not known, has no single answer, or comes twice. */
    record Faulty(List<Fault> faults) implements PracticeOutcome {}

    /** The resident was forgotten meanwhile. */
    record NobodyThere() implements PracticeOutcome {}

    /** What is the matter with one of the answers. */
    record Fault(int answer, boolean isTwice) {}
}
