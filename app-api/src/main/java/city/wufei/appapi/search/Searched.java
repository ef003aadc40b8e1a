package city.wufei.appapi.search;

import city.wufei.content.sorting.SearchWords;
import city.wufei.contracts.sorting.SortingHit;
import city.wufei.contracts.sorting.SortingHits;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted of a search: the words as far as they are kept, and the best answer. Says nothing about who searched.
 *
 * @param words normal form; empty for words that are not kept
 * @param entryId of the best answer, with its name and category; all empty where there is none, or where the words are not kept
 */
public record Searched(
        String district,
        String words,
        FoundBy foundBy,
        String entryId,
        String entryName,
        String category,
        Confidence confidence) {

    /** What is counted of a search and its answer; empty where nothing was asked for. */
    public static Optional<Searched> of(String district, String typed, SortingHits answer) {
        var words = answer.items().isEmpty() ? SearchWords.ofMissed(typed) : SearchWords.of(typed);
        return words.map(kept -> of(district, kept, answer));
    }

    private static Searched of(String district, SearchWords words, SortingHits answer) {
        if (answer.items().isEmpty()) {
            return unsaid(district, words.form(), FoundBy.NOTHING);
        }
        var best = answer.items().getFirst();
        return words.areKept() ? answered(district, words, best) : unsaid(district, "", FoundBy.of(best.match()));
    }

    private static Searched answered(String district, SearchWords words, SortingHit best) {
        return new Searched(
                district,
                words.form(),
                FoundBy.of(best.match()),
                best.id(),
                best.name(),
                best.category().name().toLowerCase(Locale.ROOT),
                Confidence.of(best.confidence()));
    }

    private static Searched unsaid(String district, String words, FoundBy foundBy) {
        return new Searched(district, words, foundBy, "", "", "", Confidence.NONE);
    }

    /** Whether the words named what was answered, so that no guess could be better. */
    public boolean isNamed() {
        return FoundBy.NAMED.contains(foundBy);
    }

    /** The same search with the words left out, for when there is no room for more. */
    Searched withoutWords() {
        return unsaid(district, "", foundBy);
    }
}
