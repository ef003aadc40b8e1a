package city.wufei.portal.searchword;

import city.wufei.contracts.staff.SearchFigures;
import city.wufei.contracts.staff.SearchedWords;
import city.wufei.contracts.staff.SearchedWordsPage;
import city.wufei.portal.identity.Person;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.staffapi.StaffCalls;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks app-api what residents searched for. */
@Singleton
class SearchCalls {
    /** Nobody works through more words; beyond them the list says that it goes on. */
    static final int MOST_WORDS = 1_000;

    private static final int WORDS_OF_A_CALL = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StaffCalls calls;

    SearchCalls(StaffCalls calls) {
        this.calls = calls;
    }

    /**
     * Words, the most searched for first.
     *
     * @param more whether there are more than these
     */
    record Words(List<SearchedWords> words, boolean more) {}

    /** Up to {@value #MOST_WORDS} words; empty when app-api does not answer, or refuses. */
    Optional<Words> words(Person person, Locale language, WordFilter filter) {
        var words = new ArrayList<SearchedWords>();
        var cursor = "";
        do {
            var page = page(person, language, filter, cursor).given();
            if (page.isEmpty()) {
                return Optional.empty();
            }
            words.addAll(page.get().items());
            var next = page.get().cursor();
            cursor = next == null ? "" : next;
        } while (!cursor.isEmpty() && words.size() < MOST_WORDS);
        return Optional.of(new Words(List.copyOf(words), !cursor.isEmpty()));
    }

    /** By day; empty when app-api does not answer, or refuses. */
    Optional<SearchFigures> figures(Person person, Locale language, int days) {
        return calls.get(person, language, "/sorting/search-figures?days=" + days, SearchFigures.class, PATIENCE)
                .given();
    }

    private StaffAnswer<SearchedWordsPage> page(Person person, Locale language, WordFilter filter, String cursor) {
        var path = "/sorting/searches?limit=" + WORDS_OF_A_CALL + "&days=" + filter.days() + "&show=" + filter.show()
                + (filter.text().isEmpty() ? "" : "&q=" + encoded(filter.text()))
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
        return calls.get(person, language, path, SearchedWordsPage.class, PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
