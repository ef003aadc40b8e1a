package city.wufei.content.sorting;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.Inference.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weighs what the parts of a name say against the names that are like it, and puts the likelier first. */
final class Inferences {
    /** Any seed does; the same one keeps answers the same from start to start. */
    private static final long SEED = 19095;

    /** Below this nothing is said where nothing else is known; a suspicion of something hazardous is said sooner. */
    private static final double ENOUGH = 0.4;

    private static final double ENOUGH_TO_WARN = 0.3;

    /** By how much a suspicion of something hazardous may be less likely than a harmless guess that it overrules. */
    private static final double BENEFIT_OF_DOUBT = 0.1;

    /** A question back does no harm, so it takes more than a likelihood to do without. */
    private static final double ASKED_BACK = 0.9;

    /** However likely, an inference is told from a name that is known. */
    private static final double SUREST = 0.85;

    /** A name that sounds the same: two syllables often do by chance, three hardly; whoever types slips more often than not. */
    private static final double SOUNDS_THE_SAME = 0.75;

    private static final double SOUNDS_THE_SAME_AT_LENGTH = 0.97;
    private static final int LONG = 3;

    /** 曲奇 begins 曲奇袋, which goes elsewhere. */
    private static final double PACK_OF_IT = 0.3;

    /** What a pack holds says little about the pack. */
    private static final double CONTENTS = 0.5;

    /** 参松养心 is what 参松养心胶囊 is, said short. */
    private static final Pattern MEDICINE_FORM =
            Pattern.compile("(?:肠溶|缓释|软|滴|含|咀嚼|泡腾|糖浆)?(?:片|丸|丹|胶囊|颗粒|口服液|合剂|糖浆|软膏|乳膏|凝胶|栓|散|酊|注射液|滴眼液|喷雾剂|气雾剂|洗剂)");

    private static final int LEAST_OF_MEDICINE = 3;
    private static final Pattern PACK = Pattern.compile("(?:袋|盒|瓶|罐|箱|桶|管|包装|纸)子?$");
    /** Among Chinese characters no abbreviation is so long. */
    private static final Pattern KEYS_HIT_AT_RANDOM = Pattern.compile("[a-z]{6,}");

    private static final int MOST_EXAMPLES = 2;
    private static final int FEWEST_CHARACTERS = 2;
    private static final String SOILED = "污染";

    private final Inference inference;
    private final Endings endings;
    private final Map<String, List<SortingEntry>> substances;

    private Inferences(Inference inference, Endings endings, Map<String, List<SortingEntry>> substances) {
        this.inference = inference;
        this.endings = endings;
        this.substances = Map.copyOf(substances);
    }

    static Inferences of(List<Name> names) {
        return new Inferences(Inference.learn(names, new SplittableRandom(SEED)), Endings.of(names), substances(names));
    }

    /** For each dangerous substance the most used hazardous entries that have it in their names, or just any two. */
    private static Map<String, List<SortingEntry>> substances(List<Name> names) {
        List<Name> hazardous = names.stream()
                .filter(name -> name.entry().category() == Category.HAZARDOUS && !name.isAlias())
                .toList();
        return Hazards.WORDS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        word -> hazardous.stream()
                                .sorted(Comparator.comparing(
                                        name -> !name.form().contains(word)))
                                .map(Name::entry)
                                .limit(MOST_EXAMPLES)
                                .toList()));
    }

    /** The guesses as they are, or behind an inference that is likelier than the first of them. */
    List<SortingHit> weigh(Hazards hazards, Wording wording, List<SortingHit> guesses, StateWords states) {
        if (wording.form().length() < FEWEST_CHARACTERS
                || Pinyin.isSpelt(wording.form())
                || KEYS_HIT_AT_RANDOM.matcher(wording.form()).find()) {
            return guesses;
        }
        Optional<Verdict> verdict = hazards.first()
                .map(substance -> guesses.isEmpty()
                        ? Optional.of(Verdict.ofSubstance(substance, substances.getOrDefault(substance, List.of())))
                        : Optional.<Verdict>empty())
                .orElseGet(() -> verdict(wording, guesses).filter(found -> isLikelier(found, wording, guesses)));
        return verdict.flatMap(found -> hit(found, wording, guesses, states))
                .map(hit -> Stream.concat(Stream.of(hit), guesses.stream()).toList())
                .orElse(guesses);
    }

    /** Against names that go on from the form, those that end with it; what is suspected to be hazardous stays so. */
    private Optional<Verdict> verdict(Wording wording, List<SortingHit> guesses) {
        Optional<Verdict> byParts = inference.of(wording.form());
        boolean begun = !guesses.isEmpty() && guesses.getFirst().match() == Match.PREFIX;
        boolean suspected = byParts.filter(verdict -> verdict.category() == Category.HAZARDOUS)
                .isPresent();
        return begun && !suspected ? endings.of(wording.form()).or(() -> byParts) : byParts;
    }

    private Optional<SortingHit> hit(Verdict verdict, Wording wording, List<SortingHit> guesses, StateWords states) {
        double likelihood = Math.min(verdict.likelihood(), SUREST);
        double sure = Math.round(likelihood * wording.certainty() * 100) / 100.0;
        Inferred inferred =
                new Inferred(wording.form(), inState(verdict.category(), wording, states), grounds(verdict));
        return nearest(verdict, guesses).map(entry -> new SortingHit(entry, Match.INFERRED, sure, null, inferred));
    }

    private static boolean isLikelier(Verdict verdict, Wording wording, List<SortingHit> guesses) {
        boolean warns = verdict.category() == Category.HAZARDOUS;
        if (guesses.isEmpty()) {
            return verdict.likelihood() >= (warns ? ENOUGH_TO_WARN : ENOUGH);
        }
        SortingHit first = guesses.getFirst();
        double needed = trust(first, wording) - (warns ? BENEFIT_OF_DOUBT : 0);
        return first.category() != verdict.category() && verdict.likelihood() > needed;
    }

    /** How often a first guess of that kind and confidence was right on names held out from the index. */
    private static double trust(SortingHit guess, Wording wording) {
        if (guess.entry().isAmbiguous()) {
            return ASKED_BACK;
        }
        return switch (guess.match()) {
            case EXACT, ALIAS -> 1;
            case PREFIX -> isPackOfIt(guess) ? PACK_OF_IT : isMedicine(guess, wording.form()) ? 1 : 0.65;
            case PINYIN -> soundsTheSame(guess, wording);
            case INITIALS -> SOUNDS_THE_SAME;
            case FUZZY, INFERRED -> guessed(guess, wording.form());
        };
    }

    /** What sounds like something hazardous is that until somebody knows better: 油期桶 is no 气筒. */
    private static double soundsTheSame(SortingHit guess, Wording wording) {
        if (guess.category() == Category.HAZARDOUS) {
            return 1;
        }
        return wording.form().length() < LONG ? SOUNDS_THE_SAME : SOUNDS_THE_SAME_AT_LENGTH;
    }

    private static double guessed(SortingHit guess, String form) {
        if (isHazardousItself(guess, form)) {
            return ASKED_BACK;
        }
        return isPackOfOther(guess, form) ? guess.confidence() * CONTENTS : guess.confidence() + 0.1;
    }

    /** Whether a hazardous entry's name goes on from that form with nothing but the form of a medicine. */
    private static boolean isMedicine(SortingHit guess, String form) {
        return guess.category() == Category.HAZARDOUS
                && form.length() >= LEAST_OF_MEDICINE
                && Name.of(guess.entry())
                        .map(Name::form)
                        .filter(name -> name.startsWith(form))
                        .anyMatch(name -> MEDICINE_FORM
                                .matcher(name.substring(form.length()))
                                .matches());
    }

    /** Whether a pack is asked about and the guess is none: 速冻饺子袋 is like 饺子. */
    private static boolean isPackOfOther(SortingHit guess, String form) {
        return PACK.matcher(form).find()
                && Name.of(guess.entry())
                        .noneMatch(name -> PACK.matcher(name.written()).find());
    }

    /** Whether a form ends with the whole name of something hazardous: whatever stands before it, it is that. */
    private static boolean isHazardousItself(SortingHit guess, String form) {
        return guess.category() == Category.HAZARDOUS
                && Name.of(guess.entry())
                        .map(Name::form)
                        .anyMatch(name -> name.length() >= FEWEST_CHARACTERS && form.endsWith(name));
    }

    private static boolean isPackOfIt(SortingHit guess) {
        return PACK.matcher(guess.entry().name()).find();
    }

    /** What is soiled is not recycled; where it goes else, dirt does not change. */
    private static Category inState(Category category, Wording wording, StateWords states) {
        return category == Category.RECYCLABLE && states.mean(wording.states(), SOILED) ? Category.RESIDUAL : category;
    }

    private static Optional<SortingEntry> nearest(Verdict verdict, List<SortingHit> guesses) {
        return guesses.stream()
                .map(SortingHit::entry)
                .filter(entry -> entry.category() == verdict.category())
                .findFirst()
                .or(() -> verdict.because().stream()
                        .flatMap(ground -> ground.examples().stream())
                        .findFirst());
    }

    private static List<Inferred.Ground> grounds(Verdict verdict) {
        return verdict.because().stream()
                .map(ground -> new Inferred.Ground(
                        ground.part(),
                        ground.isEnding(),
                        ground.examples().stream().map(SortingEntry::name).toList()))
                .toList();
    }
}
