package city.wufei.appapi.practice;

import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.appapi.practice.PracticeOutcome.Fault;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.search.Popular;
import city.wufei.appapi.sorting.NoBin;
import city.wufei.appapi.sorting.SortingWording;
import city.wufei.content.district.Category;
import city.wufei.content.district.Scheme;
import city.wufei.content.practice.Everyday;
import city.wufei.content.practice.PracticeRound;
import city.wufei.content.sorting.SortingCatalogue;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.practice.PracticeAnswer;
import city.wufei.contracts.practice.PracticeItem;
import city.wufei.contracts.practice.PracticeResult;
import city.wufei.contracts.practice.PracticeVerdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws rounds of practice and judges the answers. */
@Singleton
final class Practice {

    /** The bins that stand everywhere; they are always to choose from. */
    private static final Set<Category> BINS =
            EnumSet.of(Category.RECYCLABLE, Category.HAZARDOUS, Category.FOOD, Category.RESIDUAL);

    private final Popular popular;
    private final PracticeMisses misses;
    private final RandomGenerator random;

    Practice(Popular popular, PracticeMisses misses, RandomGenerator random) {
        this.popular = popular;
        this.misses = misses;
        this.random = random;
    }

    /** What is published about a district's sorting, as it was when the request came. */
    record Guide(String district, Scheme scheme, SortingCatalogue catalogue) {

        static Optional<Guide> of(Shelf shelf) {
            var catalogue = shelf.library().catalogue(shelf.id());
            return shelf.library()
                    .scheme(shelf.id())
                    .flatMap(scheme -> catalogue.map(entries -> new Guide(shelf.id(), scheme, entries)));
        }
    }

    /** A round; for a resident with what they got wrong before. */
    city.wufei.contracts.practice.PracticeRound draw(Guide guide, Optional<Resident> resident) {
        var missed = resident.map(misses::of).orElseGet(List::of).stream()
                .flatMap(id -> guide.catalogue.entry(id).stream())
                .toList();
        var drawn = PracticeRound.draw(
                askable(missed), askable(popular.of(guide.district)), askable(Everyday.of(guide.catalogue)), random);
        return new city.wufei.contracts.practice.PracticeRound(
                SortingWording.of(guide.scheme).categories().stream()
                        .filter(choice ->
                                isChoice(Category.valueOf(choice.category().name()), drawn))
                        .toList(),
                drawn.stream()
                        .map(entry -> new PracticeItem(entry.id(), entry.name()))
                        .toList());
    }

    PracticeOutcome judge(Guide guide, Optional<Resident> resident, List<PracticeAnswer> answers) {
        var faults = faults(guide.catalogue, answers);
        if (!faults.isEmpty()) {
            return new PracticeOutcome.Faulty(faults);
        }
        var verdicts = answers.stream().map(answer -> verdict(guide, answer)).toList();
        if (resident.isPresent() && !isNoted(guide.catalogue, resident.get(), verdicts)) {
            return new PracticeOutcome.NobodyThere();
        }
        var score = (int) verdicts.stream().filter(PracticeVerdict::right).count();
        return new PracticeOutcome.Judged(new PracticeResult(score, verdicts));
    }

    private boolean isNoted(SortingCatalogue catalogue, Resident resident, List<PracticeVerdict> verdicts) {
        return misses.note(resident, entries(catalogue, verdicts, false), entries(catalogue, verdicts, true));
    }

    private static List<SortingEntry> entries(
            SortingCatalogue catalogue, List<PracticeVerdict> verdicts, boolean right) {
        return verdicts.stream()
                .filter(verdict -> verdict.right() == right)
                .flatMap(verdict -> catalogue.entry(verdict.item()).stream())
                .toList();
    }

    /** A stream without a bin is to choose where the round asks for something that belongs there. */
    private static boolean isChoice(Category category, List<SortingEntry> drawn) {
        return BINS.contains(category) || drawn.stream().anyMatch(entry -> entry.category() == category);
    }

    /** What goes in no bin is no question. */
    private static List<SortingEntry> askable(List<SortingEntry> entries) {
        return entries.stream().filter(entry -> NoBin.handling(entry) == null).toList();
    }

    private static List<Fault> faults(SortingCatalogue catalogue, List<PracticeAnswer> answers) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (int at = 0; at < answers.size(); at++) {
            var item = answers.get(at).item();
            if (!seen.add(item)) {
                faults.add(new Fault(at, true));
            } else if (catalogue
                    .entry(item)
                    .filter(entry -> !entry.isAmbiguous())
                    .isEmpty()) {
                faults.add(new Fault(at, false));
            }
        }
        return faults;
    }

    private static PracticeVerdict verdict(Guide guide, PracticeAnswer answer) {
        var entry = guide.catalogue.entry(answer.item()).orElseThrow();
        var printed = guide.scheme.of(entry.category());
        var right = SortingWording.wire(entry.category());
        var tip = entry.tip();
        return new PracticeVerdict(
                entry.id(),
                entry.name(),
                answer.category() == right,
                answer.category(),
                right,
                printed.name(),
                printed.nameEn(),
                tip == null ? null : guide.scheme.inOwnWords(tip),
                entry.note(),
                SortingWording.rule(entry.rule()));
    }
}
