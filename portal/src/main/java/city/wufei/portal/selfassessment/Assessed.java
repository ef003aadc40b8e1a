package city.wufei.portal.selfassessment;

import city.wufei.content.standard.Verdict;
import city.wufei.content.standard.Verdict.CriterionResult;
import city.wufei.portal.decision.Decision;
import city.wufei.portal.decision.Findings;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.ScoreSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the assessment of a decided case came to, for its applicant. Assessors have no names here: an applicant learns which office
 * acted, not who.
 *
 * @param self the applicant's own sheet, to compare
 * @param sheets what the assessors have handed in, in the order in which they were assigned
 */
public record Assessed(Decision decision, Findings findings, Scored self, List<Scored> sheets) {
    public Assessed {
        sheets = List.copyOf(sheets);
    }

    /** A sheet with its points, and what its assessor says on the whole; an applicant says nothing. */
    public record Scored(ScoreSheet sheet, Verdict verdict, String opinion) {
        static Scored of(ScoreSheet sheet, String opinion) {
            return new Scored(sheet, sheet.verdict(), opinion);
        }

        /** The points of an item; empty for a gate, which has none, and for what does not apply. */
        public Optional<CriterionResult> points(Item item) {
            var criteria = verdict.groups().stream().flatMap(group -> group.criteria().stream());
            return Stream.concat(criteria, verdict.bonusCriteria().stream())
                    .filter(result -> result.id().equals(item.id()) && !result.notApplicable())
                    .findFirst();
        }
    }
}
