package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.Inference.Ground;
import city.wufei.content.sorting.Inference.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that end with what is asked for: a Chinese name ends with its head noun, so that 手提袋 goes where 环保手提袋 and
 * 购物手提袋 go, and not where 手提袋绳 goes.
 */
final class Endings {
    /** Less agreement says nothing. */
    private static final double MOST_OF_THEM = 0.8;

    /**
     * How often what one, two, and three or more names agree on was right, of the catalogue's own names each held out: of 3,809
     * 91 %, of 1,074 94 %, of 1,716 97 %.
     */
    private static final double[] RIGHT = {0.91, 0.94, 0.97};

    private static final int MOST_EXAMPLES = 2;

    /** By the form read backwards. */
    private final NameTable backwards;

    private Endings(NameTable backwards) {
        this.backwards = backwards;
    }

    static Endings of(List<Name> names) {
        List<Name> telling = names.stream()
                .filter(name -> !name.entry().isAmbiguous() && !Pinyin.isSpelt(name.form()))
                .toList();
        return new Endings(NameTable.of(
                new Names(telling, Set.of(), telling), name -> Set.of(backwards(name.form())), NameTable.EMPTY));
    }

    /** What nearly all names that end with the form agree on; empty where there is none, or they do not. */
    Optional<Verdict> of(String form) {
        List<Name> ending = new ArrayList<>();
        backwards.eachThatBegins(backwards(form), (key, name) -> ending.add(name));
        Map<Category, Long> votes = ending.stream()
                .collect(Collectors.groupingBy(name -> name.entry().category(), Collectors.counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= MOST_OF_THEM * ending.size())
                .map(most -> verdict(form, most.getKey(), ending));
    }

    private static Verdict verdict(String form, Category category, List<Name> ending) {
        List<SortingEntry> examples = ending.stream()
                .sorted(Name.BY_ENTRY)
                .map(Name::entry)
                .filter(entry -> entry.category() == category)
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
        double right = RIGHT[Math.min(ending.size(), RIGHT.length) - 1];
        return new Verdict(category, right, List.of(new Ground(form, true, examples)));
    }

    private static String backwards(String form) {
        return new StringBuilder(form).reverse().toString();
    }
}
