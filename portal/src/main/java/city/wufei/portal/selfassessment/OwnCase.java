package city.wufei.portal.selfassessment;

import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.evidence.Evidence;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.scoresheet.ScoreSheet;
import java.util.List;

/** A case with everything that its applicant works on. */
public record OwnCase(
        Application application,
        Organisation organisation,
        Standard standard,
        ScoreSheet sheet,
        List<Evidence> evidence) {
    public OwnCase {
        evidence = List.copyOf(evidence);
    }

    public boolean isWritable() {
        return application.state().isWritable();
    }

    /** Kept ones, and removed ones that can be taken back, beside an item. */
    public List<Evidence> beside(String itemId) {
        return evidence.stream()
                .filter(each -> each.criterionId().equals(itemId))
                .filter(each -> isWritable() || !each.isRemoved())
                .toList();
    }
}
