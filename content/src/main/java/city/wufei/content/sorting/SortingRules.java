package city.wufei.content.sorting;

import java.util.List;

/** A pack's {@code sorting/rules.yaml}. */
public record SortingRules(List<SortingRule> rules) {
    public SortingRules {
        rules = List.copyOf(rules);
    }
}
