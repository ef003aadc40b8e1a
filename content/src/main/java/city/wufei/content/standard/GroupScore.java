package city.wufei.content.standard;

import city.wufei.content.standard.Verdict.CriterionResult;
import city.wufei.content.standard.Verdict.GroupResult;
import java.math.BigDecimal;
import java.util.List;

/**
 * The points of one group. Criteria that are not applicable are left out, and the rest is scaled up to the group's points:
 * 12 of 15 where 5 of 20 do not apply is 16 of 20. A group in which nothing applies has reached nothing.
 */
record GroupScore(Group group, List<CriterionResult> criteria, BigDecimal raw, BigDecimal applicable) {

    static GroupScore of(Group group, Sheet sheet, Settings settings) {
        List<CriterionResult> criteria = group.criteria().stream()
                .map(criterion -> result(criterion, sheet, settings))
                .toList();
        BigDecimal raw = BigDecimal.ZERO;
        BigDecimal applicable = BigDecimal.ZERO;
        for (CriterionResult criterion : criteria) {
            if (!criterion.notApplicable()) {
                raw = raw.add(criterion.reached());
                applicable = applicable.add(criterion.possible());
            }
        }
        return new GroupScore(group, criteria, raw, applicable);
    }

    static CriterionResult result(Criterion criterion, Sheet sheet, Settings settings) {
        Mark mark = sheet.marks().get(criterion.id());
        return new CriterionResult(
                criterion.id(),
                Points.plain(Marking.points(criterion, mark, settings)),
                Points.plain(criterion.points()),
                mark != null,
                Marking.isLeftOut(criterion, mark));
    }

    boolean nothingApplies() {
        return applicable.signum() == 0;
    }

    BigDecimal reached(Settings settings) {
        return reached(raw, settings);
    }

    /** The group's points if {@code raw} had been reached in the criteria that apply. */
    BigDecimal reached(BigDecimal raw, Settings settings) {
        BigDecimal points = group.points();
        if (nothingApplies()) {
            return BigDecimal.ZERO;
        }
        return applicable.compareTo(points) == 0 ? raw : Points.share(points, raw, applicable, settings);
    }

    boolean isEnough(BigDecimal reached) {
        return !nothingApplies() && reached.compareTo(group.floor()) >= 0;
    }

    GroupResult result(Settings settings) {
        BigDecimal reached = reached(settings);
        return new GroupResult(
                group.id(),
                group.name(),
                group.nameEn(),
                Points.plain(reached),
                Points.plain(group.points()),
                Points.plain(group.floor()),
                isEnough(reached),
                criteria);
    }
}
