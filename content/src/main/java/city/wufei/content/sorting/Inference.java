package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Tells from the catalogue's own names where a thing goes whose name it lacks: 螃蟹壳 by 蟹壳 and 虾壳, 硅胶锅铲 by what is of
 * 硅胶. An averaged multiclass perceptron with a margin (Collins 2002, Crammer and Singer 2003) over the {@link Traits} of the
 * names, learned when the index is built; the same catalogue always teaches the same.
 */
final class Inference {
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final int HAZARDOUS = CATEGORIES.indexOf(Category.HAZARDOUS);
    private static final int ROUNDS = 4;
    private static final float MARGIN = 1;

    /** A trait of one name alone says nothing of others. */
    private static final int FEWEST_NAMES = 2;

    /** How much surer the harmless has to be than the hazardous: a hazardous thing taken for harmless is the worse mistake. */
    private static final float CAUTION = 0.35f;

    private static final String MEDICINE = "药";

    /** Names that end with the same character. */
    private static final int MANY = 40;

    private static final int MOST_REASONS = 2;
    private static final int MOST_EXAMPLES = 2;

    /** Never changed; a map that cannot be changed looks through neighbours, and takes twice as long. */
    private final Map<String, Known> traits;

    private Inference(Map<String, Known> traits) {
        this.traits = traits;
    }

    /** Where a thing goes by its name, how likely that is (0 to 1), and what says so, the weightiest first. */
    record Verdict(Category category, double likelihood, List<Ground> because) {
        Verdict {
            because = List.copyOf(because);
        }

        /** What is named with a dangerous substance is hazardous until somebody knows better. */
        static Verdict ofSubstance(String word, List<SortingEntry> examples) {
            return new Verdict(Category.HAZARDOUS, 0.6, List.of(new Ground(word, false, examples)));
        }
    }

    /** A part of a name, whether the name ends with it, and the most used entries named with it that go the same way. */
    record Ground(String part, boolean isEnding, List<SortingEntry> examples) {
        Ground {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Learns from names, the most used first; ambiguous ones and those in letters teach nothing.
     *
     * @param order in which the names are gone through; with the same seed the same is learned
     */
    static Inference learn(List<Name> names, RandomGenerator order) {
        List<Lesson> lessons = lessons(names);
        int steps = 1;
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(lessons, order);
            for (Lesson lesson : lessons) {
                lesson.study(steps++);
            }
        }
        Map<String, Known> known = new HashMap<>();
        for (Lesson lesson : lessons) {
            for (Weight weight : lesson.traits) {
                if (!known.containsKey(weight.trait)) {
                    known.put(weight.trait, weight.known(steps));
                }
            }
        }
        return new Inference(known);
    }

    /** Empty where nothing of the name is known. */
    Optional<Verdict> of(String form) {
        List<Known> known = Traits.of(form).stream()
                .distinct()
                .flatMap(trait -> Stream.ofNullable(traits.get(trait)))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        float[] scores = new float[CATEGORIES.size()];
        known.forEach(trait -> add(scores, trait.weights));
        int first = best(scores, -1);
        if (scores[first] - scores[HAZARDOUS] < CAUTION) {
            first = HAZARDOUS;
        }
        if (!isAThing(form, CATEGORIES.get(first) == Category.HAZARDOUS)) {
            return Optional.empty();
        }
        int second = best(scores, first);
        return Optional.of(new Verdict(
                CATEGORIES.get(first), confidence(scores[first] - scores[second]), reasons(known, first, second)));
    }

    /**
     * Whether the form is made of what names of things are made of: it ends with two characters that stand together in some, or more
     * than half of it does; for a warning, which does no harm, less will do. Any character stands in some name, and 王小明 is nothing to
     * throw away.
     */
    private boolean isAThing(String form, boolean warns) {
        int length = form.length();
        boolean[] known = new boolean[length];
        for (int at = 0; at + 1 < length; at++) {
            if (traits.containsKey(form.substring(at, at + 2))) {
                known[at] = true;
                known[at + 1] = true;
            }
        }
        int of = 0;
        for (boolean each : known) {
            of += each ? 1 : 0;
        }
        boolean likely =
                length < 2 || traits.containsKey(form.substring(length - 2)) || endsAsManyDo(form) || 2 * of > length;
        return likely || (warns && (of > 0 || form.endsWith(MEDICINE)));
    }

    /** Whether so many names end with the same character that it tells a kind of things: 床, 粉. */
    private boolean endsAsManyDo(String form) {
        Known ending = traits.get(Traits.ending(form));
        return ending != null && ending.names >= MANY;
    }

    /** How often an answer with that lead over the next was right on names held out from learning. */
    private static double confidence(float lead) {
        return 1 / (1 + Math.exp(-2.2 * lead));
    }

    private static List<Ground> reasons(List<Known> known, int first, int second) {
        return known.stream()
                .filter(trait -> trait.lead(first, second) > 0)
                .sorted(Comparator.comparingDouble((Known trait) -> -trait.lead(first, second)))
                .limit(MOST_REASONS)
                .map(trait -> trait.ground(CATEGORIES.get(first)))
                .toList();
    }

    /** A trait, what was learned about it, and some entries with it. */
    private static final class Known {
        private final String trait;
        private final float[] weights;
        private final int names;
        private final List<SortingEntry> examples;

        private Known(String trait, float[] weights, int names, List<SortingEntry> examples) {
            this.trait = trait;
            this.weights = weights;
            this.names = names;
            this.examples = List.copyOf(examples);
        }

        private double lead(int category, int over) {
            return weights[category] - weights[over];
        }

        private Ground ground(Category category) {
            return new Ground(
                    Traits.text(trait),
                    Traits.isEnding(trait),
                    examples.stream()
                            .filter(entry -> entry.category() == category)
                            .toList());
        }
    }

    private static int best(float[] scores, int except) {
        int best = -1;
        for (int at = 0; at < scores.length; at++) {
            if (at != except && (best < 0 || scores[at] > scores[best])) {
                best = at;
            }
        }
        return best;
    }

    private static void add(float[] sum, float[] part) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += part[at];
        }
    }

    /** Whoever types one character means one thing, which says nothing of the many names with that character: 片 and 根. */
    private static List<Lesson> lessons(List<Name> all) {
        return lessonsFrom(all.stream().filter(name -> name.form().length() > 1).toList());
    }

    private static List<Lesson> lessonsFrom(List<Name> names) {
        Map<String, Weight> all = new HashMap<>();
        for (Name name : names) {
            Traits.of(name.form()).stream()
                    .distinct()
                    .forEach(trait -> all.computeIfAbsent(trait, Weight::new).names++);
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Name name : names) {
            if (!name.entry().isAmbiguous() && !Pinyin.isSpelt(name.form())) {
                List<Weight> traits = Traits.of(name.form()).stream()
                        .distinct()
                        .map(all::get)
                        .filter(weight -> weight.names >= FEWEST_NAMES)
                        .toList();
                lessons.add(new Lesson(CATEGORIES.indexOf(name.entry().category()), traits));
                if (!name.isAlias()) {
                    traits.forEach(weight -> weight.exemplify(name.entry()));
                }
            }
        }
        return lessons;
    }

    private static void shuffle(List<Lesson> lessons, RandomGenerator order) {
        for (int left = lessons.size(); left > 1; left--) {
            int other = order.nextInt(left);
            Lesson last = lessons.get(left - 1);
            lessons.set(left - 1, lessons.get(other));
            lessons.set(other, last);
        }
    }

    /** What a trait says for and against each category while it is learned. */
    private static final class Weight {
        private final String trait;
        private final float[] now = new float[CATEGORIES.size()];
        private final float[] weighted = new float[CATEGORIES.size()];
        private final List<SortingEntry> examples = new ArrayList<>(0);
        private int names;

        private Weight(String trait) {
            this.trait = trait;
        }

        private void move(int category, float by, int step) {
            now[category] += by;
            weighted[category] += by * step;
        }

        private void exemplify(SortingEntry entry) {
            long alike = examples.stream()
                    .filter(example -> example.category() == entry.category())
                    .count();
            if (alike < MOST_EXAMPLES) {
                examples.add(entry);
            }
        }

        private Known known(int steps) {
            return new Known(trait, averaged(steps), names, examples);
        }

        private float[] averaged(int steps) {
            float[] averaged = Arrays.copyOf(now, now.length);
            for (int at = 0; at < averaged.length; at++) {
                averaged[at] -= weighted[at] / steps;
            }
            return averaged;
        }
    }

    private record Lesson(int category, List<Weight> traits) {
        void study(int step) {
            float[] scores = new float[CATEGORIES.size()];
            traits.forEach(weight -> add(scores, weight.now));
            int rival = best(scores, category);
            float lack = MARGIN - (scores[category] - scores[rival]);
            if (lack > 0 && !traits.isEmpty()) {
                float by = Math.min(0.1f, lack / (2 * traits.size()));
                traits.forEach(weight -> {
                    weight.move(category, by, step);
                    weight.move(rival, -by, step);
                });
            }
        }
    }
}
