package city.wufei.portal.searchword;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Person;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings together what residents searched for and what editors set aside. */
@Singleton
class WordRows {
    private final SearchCalls calls;
    private final Asides asides;
    private final PublicationFeed feed;

    WordRows(SearchCalls calls, Asides asides, PublicationFeed feed) {
        this.calls = calls;
        this.asides = asides;
        this.feed = feed;
    }

    /**
     * The rows that a filter lets through.
     *
     * @param more whether app-api knows of more
     */
    record Found(List<WordRow> rows, boolean more) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    /** Empty when app-api does not answer. */
    Optional<Found> find(Person person, Locale language, WordFilter filter) {
        var aside = asides.of(person.district());
        var scheme = feed.library().scheme(person.district());
        return calls.words(person, language, filter)
                .map(found -> new Found(
                        found.words().stream()
                                .map(words -> WordRow.of(words, scheme, aside.get(words.words())))
                                .filter(row -> row.aside().isPresent() == filter.aside())
                                .toList(),
                        found.more()));
    }
}
