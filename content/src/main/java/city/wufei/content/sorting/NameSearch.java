package city.wufei.content.sorting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by what residents type: whole names, the same with the words around them taken off, then beginnings, pinyin and
 * initials, and where all that is silent, words in common (Lucene) and what the parts of the name say ({@link Inference}).
 * Each layer speaks only when the surer ones have nothing. The last two, which take longest to build, speak when {@link #learn}
 * is through.
 */
final class NameSearch {
    private static final double PINYIN = 0.9;
    private static final double INITIALS = 0.6;

    /** Same sound, other characters: 殿池. */
    private static final double HOMOPHONE = 0.7;

    /** Three syllables hardly sound the same by chance. */
    private static final double LONG_HOMOPHONE = 0.8;

    private static final int LONG = 3;

    /** Same look, another character: 牙涮. */
    private static final double MISREAD = 0.65;

    /** What one of several equals is worth beside the only one. */
    private static final double ONE_OF_SEVERAL = 0.8;

    private static final int FEWEST_SYLLABLES = 2;

    /** Of the names that go on from what was typed, the shortest; nobody reads on for long. */
    private static final int MOST_THAT_BEGIN = 50;

    /** Behind the thing itself some that are named after it are enough. */
    private static final int MOST_NAMED_AFTER_IT = 20;

    /** Of no name. */
    static final NameSearch NONE = new NameSearch();

    private final SortingCatalogue catalogue;
    private final Names names;
    private final StateWords stateWords;
    private final NameTable forms;
    private final NameTable pinyin;
    private final NameTable initials;
    private final Suggestions suggestions;
    private volatile @Nullable Guesses guesses;
    private volatile boolean learned;

    /** What answers where no name does. */
    private record Guesses(FuzzyIndex fuzzy, Inferences inferences) {}

    private NameSearch() {
        this.catalogue = SortingCatalogue.compose(List.of());
        this.names = Names.NONE;
        this.stateWords = new StateWords(List.of());
        this.forms = NameTable.EMPTY;
        this.pinyin = NameTable.EMPTY;
        this.initials = NameTable.EMPTY;
        this.suggestions = Suggestions.NONE;
    }

    /**
     * Enters the names.
     *
     * @param before of a catalogue with nearly the same names: these are taken over, and it guesses until {@link #learn} is through
     */
    NameSearch(SortingCatalogue catalogue, NameSearch before) {
        this.catalogue = catalogue;
        this.guesses = before.guesses;
        this.names = Names.of(catalogue, before.names);
        this.stateWords = new StateWords(catalogue.entries());
        this.forms = NameTable.of(names, name -> Set.of(name.form()), before.forms);
        this.pinyin = NameTable.of(names, name -> name.spelling().pinyin(), before.pinyin);
        this.initials = NameTable.of(names, name -> name.spelling().initials(), before.initials);
        this.suggestions = new Suggestions(names, forms, pinyin, initials, before.suggestions);
    }

    /** Builds the layers that guess. */
    void learn() {
        guesses = new Guesses(FuzzyIndex.of(names.all()), Inferences.of(names.all()));
        learned = true;
    }

    boolean hasLearned() {
        return learned;
    }

    List<SortingEntry> called(String form) {
        return forms.with(form).stream().map(Name::entry).distinct().toList();
    }

    List<Suggestion> suggest(String form, int most) {
        return suggestions.of(form, most);
    }

    /** The best hits for a query in its normal form. */
    List<SortingHit> search(String form, int most) {
        Hazards hazards = Hazards.in(Wording.withoutParts(form));
        List<SortingHit> named = named(hazards, new Wording(form, List.of(), 1), most);
        return named.isEmpty() ? inOtherWords(hazards, form, most) : named;
    }

    private List<SortingHit> inOtherWords(Hazards hazards, String form, int most) {
        List<Wording> wordings = Wording.of(form, stateWords);
        for (Wording wording : wordings.subList(1, wordings.size())) {
            List<SortingHit> named = named(hazards, wording, most);
            if (!named.isEmpty()) {
                return named;
            }
        }
        if (saysTooLittle(wordings.getLast().form())) {
            return onlySounded(hazards, wordings, most);
        }
        for (Wording wording : wordings) {
            Hits hits = new Hits();
            begun(hazards, wording, MOST_THAT_BEGIN, hits);
            spelt(hazards, wording, hits);
            if (!hits.isEmpty()) {
                return weighed(hazards, wordings.getLast(), hits.surest(most), most);
            }
        }
        Hits hits = new Hits();
        wordings.forEach(wording -> sounded(hazards, wording, hits));
        wordings.forEach(wording -> misread(hazards, wording, hits));
        Guesses known = guesses;
        if (known != null) {
            known.fuzzy()
                    .search(wordings.getLast().form())
                    .forEach(guess -> current(guess.name())
                            .ifPresent(name ->
                                    add(hits, hazards, wordings.getLast(), name, Match.FUZZY, guess.confidence())));
        }
        return weighed(hazards, wordings.getLast(), hits.safest(most), most);
    }

    /** Guesses of a catalogue before: the name as it stands now; what was taken back a moment ago is no answer any more. */
    private Optional<Name> current(Name guessed) {
        return catalogue
                .entry(guessed.entry().id())
                .flatMap(entry -> entry.equals(guessed.entry())
                        ? Optional.of(guessed)
                        : Name.of(entry)
                                .filter(name -> name.form().equals(guessed.form()))
                                .findFirst());
    }

    /** 过期腰: without its state word a character is left, with it it sounds like 过期药. */
    private List<SortingHit> onlySounded(Hazards hazards, List<Wording> wordings, int most) {
        Hits hits = new Hits();
        wordings.forEach(wording -> sounded(hazards, wording, hits));
        return hits.safest(most);
    }

    /** 人 is no name, and begins 人丹. */
    private static boolean saysTooLittle(String form) {
        return form.isEmpty() || (form.length() == 1 && !Pinyin.isSpelt(form));
    }

    private List<SortingHit> weighed(Hazards hazards, Wording barest, List<SortingHit> found, int most) {
        Guesses known = guesses;
        if (known == null) {
            return found;
        }
        List<SortingHit> weighed = known.inferences().weigh(hazards, barest, found, stateWords);
        return weighed.subList(0, Math.min(most, weighed.size()));
    }

    /** Entries with that very name, followed by those whose names go on from it. */
    private List<SortingHit> named(Hazards hazards, Wording wording, int most) {
        Hits hits = new Hits();
        for (Name name : forms.with(wording.form())) {
            add(hits, hazards, wording, name, name.match(), 1);
        }
        if (hits.isEmpty()) {
            return List.of();
        }
        begun(hazards, wording, MOST_NAMED_AFTER_IT, hits);
        return hits.surest(most);
    }

    private void begun(Hazards hazards, Wording wording, int most, Hits hits) {
        forms.shortestThatBegin(
                wording.form(),
                most,
                (key, name) -> add(hits, hazards, wording, name, Match.PREFIX, 0.5 + 0.3 * share(wording, key)));
    }

    /** Pinyin and initials, typed in letters. */
    private void spelt(Hazards hazards, Wording wording, Hits hits) {
        String typed = wording.form();
        if (!Pinyin.isSpelt(typed) || typed.length() < 2) {
            return;
        }
        alike(hazards, pinyin.with(typed), wording, Match.PINYIN, PINYIN, hits);
        alike(hazards, initials.with(typed), wording, Match.INITIALS, INITIALS, hits);
        pinyin.shortestThatBegin(
                typed,
                MOST_THAT_BEGIN,
                (key, name) -> add(hits, hazards, wording, name, Match.PINYIN, 0.35 + 0.3 * share(wording, key)));
    }

    /** Pinyin of characters: the right sound in the wrong characters. */
    private void sounded(Hazards hazards, Wording wording, Hits hits) {
        if (Pinyin.isSpelt(wording.form()) || wording.form().length() < FEWEST_SYLLABLES) {
            return;
        }
        double sure = wording.form().length() < LONG ? HOMOPHONE : LONG_HOMOPHONE;
        for (Pinyin.Reading reading : Pinyin.readings(wording.form())) {
            for (Name name : pinyin.with(reading.full())) {
                add(hits, hazards, wording, name, Match.PINYIN, sure);
            }
        }
    }

    /** The right look in the wrong characters. */
    private void misread(Hazards hazards, Wording wording, Hits hits) {
        if (wording.form().length() < FEWEST_SYLLABLES) {
            return;
        }
        for (String meant : Lookalikes.of(wording.form())) {
            for (Name name : forms.with(meant)) {
                add(hits, hazards, wording, name, Match.FUZZY, MISREAD);
            }
        }
    }

    private void alike(Hazards hazards, List<Name> names, Wording wording, Match match, double confidence, Hits hits) {
        boolean one = names.stream().map(Name::entry).distinct().count() == 1;
        for (Name name : names) {
            add(hits, hazards, wording, name, match, one ? confidence : confidence * ONE_OF_SEVERAL);
        }
    }

    /** Whether it may stand as an answer. */
    private boolean add(Hits hits, Hazards hazards, Wording wording, Name name, Match match, double confidence) {
        SortingState state = stateWords.state(name.entry(), wording.states());
        double sure = confidence * wording.certainty() * stateWords.certainty(state, wording.states());
        SortingHit hit = SortingHit.of(name.entry(), match, Math.round(sure * 100) / 100.0, state);
        boolean allowed = hazards.allow(name, hit);
        if (allowed) {
            hits.add(name, hit);
        }
        return allowed;
    }

    private static double share(Wording wording, String key) {
        return (double) wording.form().length() / key.length();
    }
}
