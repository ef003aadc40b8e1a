package city.wufei.content.sorting;

import java.util.List;

/**
 * Finds entries of one catalogue by what residents type: whole names, the same with the words around them taken off, then
 * beginnings, pinyin and initials, and where all that is silent, words in common (Lucene) and what the parts of the name say
 * ({@link Inference}). Each layer speaks only when the surer ones have nothing. Immutable after it is built, and safe for any number of threads.
 */
public final class SortingIndex {
    private static final double PINYIN = 0.9;
    private static final double INITIALS = 0.6;

    /** Same sound, other characters: 殿池. */
    private static final double HOMOPHONE = 0.7;

    /** What one of several equals is worth beside the only one. */
    private static final double ONE_OF_SEVERAL = 0.8;

    private static final int MOST_HITS = 100;
    private static final int FEWEST_SYLLABLES = 2;

    private final SortingCatalogue catalogue;
    private final StateWords stateWords;
    private final NameTable forms;
    private final NameTable pinyin;
    private final NameTable initials;
    private final FuzzyIndex fuzzy;
    private final Inferences inferences;
    private final Suggestions suggestions;

    private SortingIndex(SortingCatalogue catalogue) {
        List<Name> names = Name.all(catalogue);
        this.catalogue = catalogue;
        this.stateWords = new StateWords(catalogue.entries());
        this.forms = NameTable.byForm(names);
        this.pinyin = NameTable.byPinyin(names);
        this.initials = NameTable.byInitials(names);
        this.fuzzy = FuzzyIndex.of(names);
        this.inferences = Inferences.of(names);
        this.suggestions = new Suggestions(names, forms, pinyin, initials);
    }

    /** Builds the index; well under a second for a few thousand entries. */
    public static SortingIndex of(SortingCatalogue catalogue) {
        return new SortingIndex(catalogue);
    }

    /** The catalogue that this index was built from. */
    public SortingCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The best hits, the surest first, at most {@code limit} (and 100); empty rather than a wrong answer. Takes any string.
     * The same query on the same catalogue always gives the same hits.
     */
    public List<SortingHit> search(String query, int limit) {
        String form = Normal.form(query);
        int most = Math.min(limit, MOST_HITS);
        if (form.isEmpty() || most < 1) {
            return List.of();
        }
        Hazards hazards = Hazards.in(form);
        List<SortingHit> named = named(hazards, new Wording(form, List.of(), 1), most);
        return named.isEmpty() ? inOtherWords(hazards, form, most) : named;
    }

    /**
     * Names to offer for what is typed so far, the likeliest first, one for each entry, at most {@code limit} (and 100). Takes
     * any string.
     */
    public List<Suggestion> suggest(String typed, int limit) {
        String form = Normal.form(typed);
        return form.isEmpty() || limit < 1 ? List.of() : suggestions.of(form, Math.min(limit, MOST_HITS));
    }

    private List<SortingHit> inOtherWords(Hazards hazards, String form, int most) {
        List<Wording> wordings = Wording.of(form, stateWords);
        if (wordings.getLast().form().isEmpty()) {
            return List.of();
        }
        for (Wording wording : wordings.subList(1, wordings.size())) {
            List<SortingHit> named = named(hazards, wording, most);
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (Wording wording : wordings) {
            Hits hits = new Hits();
            begun(hazards, wording, hits);
            spelt(hazards, wording, hits);
            if (!hits.isEmpty()) {
                return weighed(hazards, wordings.getLast(), hits.surest(most), most);
            }
        }
        Hits hits = new Hits();
        wordings.forEach(wording -> sounded(hazards, wording, hits));
        fuzzy.search(wordings.getLast().form())
                .forEach(
                        guess -> add(hits, hazards, wordings.getLast(), guess.name(), Match.FUZZY, guess.confidence()));
        return weighed(hazards, wordings.getLast(), hits.safest(most), most);
    }

    private List<SortingHit> weighed(Hazards hazards, Wording barest, List<SortingHit> guesses, int most) {
        List<SortingHit> weighed = inferences.weigh(hazards, barest, guesses, stateWords);
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
        begun(hazards, wording, hits);
        return hits.surest(most);
    }

    private void begun(Hazards hazards, Wording wording, Hits hits) {
        forms.eachThatBegins(
                wording.form(),
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
        pinyin.eachThatBegins(
                typed,
                (key, name) -> add(hits, hazards, wording, name, Match.PINYIN, 0.35 + 0.3 * share(wording, key)));
    }

    /** Pinyin of characters: the right sound in the wrong characters. */
    private void sounded(Hazards hazards, Wording wording, Hits hits) {
        if (Pinyin.isSpelt(wording.form()) || wording.form().length() < FEWEST_SYLLABLES) {
            return;
        }
        for (Pinyin.Reading reading : Pinyin.readings(wording.form())) {
            for (Name name : pinyin.with(reading.full())) {
                add(hits, hazards, wording, name, Match.PINYIN, HOMOPHONE);
            }
        }
    }

    private void alike(Hazards hazards, List<Name> names, Wording wording, Match match, double confidence, Hits hits) {
        boolean one = names.stream().map(Name::entry).distinct().count() == 1;
        for (Name name : names) {
            add(hits, hazards, wording, name, match, one ? confidence : confidence * ONE_OF_SEVERAL);
        }
    }

    private void add(Hits hits, Hazards hazards, Wording wording, Name name, Match match, double confidence) {
        SortingState state = stateWords.state(name.entry(), wording.states());
        double sure = confidence * wording.certainty() * stateWords.certainty(state, wording.states());
        SortingHit hit = SortingHit.of(name.entry(), match, Math.round(sure * 100) / 100.0, state);
        if (hazards.allow(name, hit)) {
            hits.add(name, hit);
        }
    }

    private static double share(Wording wording, String key) {
        return (double) wording.form().length() / key.length();
    }
}
