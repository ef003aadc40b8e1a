package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Criterion;
import city.wufei.content.standard.Gate;
import city.wufei.content.standard.Mark;
import city.wufei.content.standard.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a score sheet: a gate or a criterion of the standard.
 *
 * @param points empty for a gate
 */
public record Item(
        String id,
        boolean gate,
        String title,
        @Nullable String titleEn,
        Optional<BigDecimal> points,
        Optional<Criterion.Method> method,
        @Nullable String guidance,
        List<String> evidence,
        Rule rule,
        boolean notApplicable) {

    static Item of(Gate gate) {
        var features = gate.rule();
        var rule = features == null ? new Rule.AllOrNothing() : features;
        return new Item(
                gate.id(),
                true,
                gate.title(),
                gate.titleEn(),
                Optional.empty(),
                Optional.empty(),
                gate.guidance(),
                gate.evidence(),
                rule,
                false);
    }

    static Item of(Criterion criterion) {
        return new Item(
                criterion.id(),
                false,
                criterion.title(),
                criterion.titleEn(),
                Optional.of(criterion.points()),
                Optional.of(criterion.method()),
                criterion.guidance(),
                criterion.evidence(),
                criterion.rule(),
                criterion.notApplicable());
    }

    /** What was filled in; a number over the {@link #limit} is none. */
    public Reading read(Answer answer) {
        var reading = Reading.of(rule, notApplicable, answer);
        return reading instanceof Reading.Marked(Mark mark)
                        && limit().filter(limit -> limit.isExceededBy(mark)).isPresent()
                ? new Reading.Wrong(rule instanceof Rule.Ratio ? "figure" : "count")
                : reading;
    }

    /** The highest number that the item takes; empty for choices. */
    public Optional<Limit> limit() {
        return points.flatMap(worth -> Limit.of(rule, worth));
    }

    /** Whether the answer claims something that the standard wants to see evidence of. */
    public boolean wantsEvidence(Answer answer) {
        return !evidence.isEmpty()
                && read(answer) instanceof Reading.Marked(Mark mark)
                && !(mark instanceof Mark.NotApplicable)
                && !(mark instanceof Mark.Met(boolean met) && !met);
    }

    /** Which input the form shows. */
    public String kind() {
        return switch (rule) {
            case Rule.AllOrNothing all -> "yes-no";
            case Rule.Tiers tiers -> "tiers";
            case Rule.Deduct deduct -> "findings";
            case Rule.Count count -> "occurrences";
            case Rule.Ratio ratio -> "measured";
            case Rule.Features features -> "features";
        };
    }

    public String title(Locale language) {
        var english = titleEn;
        return english != null && language.getLanguage().equals("en") ? english : title;
    }

    /** Adds what was filled in to the marks and gates of a sheet; what cannot be read counts as not filled in. */
    void mark(Answer answer, Map<String, Mark> marks, Map<String, Boolean> gates) {
        if (read(answer) instanceof Reading.Marked(Mark mark)) {
            if (gate && mark instanceof Mark.Met(boolean met)) {
                gates.put(id, met);
            } else {
                marks.put(id, mark);
            }
        }
    }
}
