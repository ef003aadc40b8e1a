package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Mark;
import city.wufei.content.standard.Rule;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeSet;

/** What the values of an {@link Answer} mean under a rule. */
public sealed interface Reading {
    String YES = "yes";
    String NO = "no";
    /** Said of a criterion that cannot concern the organisation. */
    String NOT_APPLICABLE = "na";
    /** Said of features: none of them. */
    String NONE = "none";

    int LARGEST_COUNT = 100_000;
    int LONGEST_FIGURE = 15;

    /** Nothing filled in. */
    record Nothing() implements Reading {}

    /** A mark. */
    record Marked(Mark mark) implements Reading {}

    /** Not a mark; {@code problem} ends a message key. */
    record Wrong(String problem) implements Reading {}

    static Reading of(Rule rule, boolean mayBeNotApplicable, Answer answer) {
        if (answer.values().isEmpty()) {
            return new Nothing();
        }
        if (answer.has(NOT_APPLICABLE)) {
            return mayBeNotApplicable ? new Marked(new Mark.NotApplicable()) : new Wrong("must-apply");
        }
        return switch (rule) {
            case Rule.AllOrNothing all -> yesOrNo(answer.typed());
            case Rule.Tiers tiers -> tier(answer.typed(), tiers.tiers().size());
            case Rule.Deduct deduct -> count(answer.typed(), true);
            case Rule.Count count -> count(answer.typed(), false);
            case Rule.Ratio ratio -> figure(answer.typed());
            case Rule.Features features ->
                features(answer.values(), features.features().size());
        };
    }

    private static Reading yesOrNo(String value) {
        return switch (value) {
            case YES -> new Marked(new Mark.Met(true));
            case NO -> new Marked(new Mark.Met(false));
            default -> new Wrong("choose");
        };
    }

    private static Reading tier(String value, int tiers) {
        var tier = digits(value);
        return tier >= 0 && tier < tiers ? new Marked(new Mark.TierChosen(tier)) : new Wrong("choose");
    }

    private static Reading count(String value, boolean findings) {
        var count = digits(Normalizer.normalize(value, Normalizer.Form.NFKC));
        if (count < 0) {
            return new Wrong("count");
        }
        return new Marked(findings ? new Mark.Findings(count) : new Mark.Occurrences(count));
    }

    private static Reading figure(String value) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replace(",", "")
                .replaceAll("%$", "")
                .strip();
        var isFigure = plain.length() <= LONGEST_FIGURE && plain.matches("[0-9]{1,12}(\\.[0-9]{1,4})?");
        return isFigure ? new Marked(new Mark.Measured(new BigDecimal(plain))) : new Wrong("figure");
    }

    private static Reading features(List<String> values, int features) {
        var seen = new TreeSet<Integer>();
        for (var value : values) {
            var feature = digits(value);
            if (feature >= 0 && feature < features) {
                seen.add(feature);
            } else if (!value.equals(NONE)) {
                return new Wrong("choose");
            }
        }
        var contradicts = values.contains(NONE) && !seen.isEmpty();
        return contradicts ? new Wrong("none-and-some") : new Marked(new Mark.FeaturesMet(seen));
    }

    private static int digits(String value) {
        if (!value.matches("[0-9]{1,6}")) {
            return -1;
        }
        var number = Integer.parseInt(value);
        return number <= LARGEST_COUNT ? number : -1;
    }
}
