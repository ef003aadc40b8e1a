package city.wufei.portal.selfassessment;

import city.wufei.content.standard.Standard;
import city.wufei.portal.application.Application;
import city.wufei.portal.evidence.Evidence;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.scoresheet.Item;
import city.wufei.portal.scoresheet.ScoreSheet;
import city.wufei.portal.scoresheet.Section;
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

    /** The items of a section that claim something without the evidence that the standard asks for. */
    public List<Item> withoutEvidence(Section section) {
        return sheet.withoutEvidence(section, Evidence.itemsWithFiles(evidence));
    }

    /** The same for the whole sheet. */
    public List<Item> withoutEvidence() {
        return sheet.sections().stream()
                .flatMap(section -> withoutEvidence(section).stream())
                .toList();
    }
}
