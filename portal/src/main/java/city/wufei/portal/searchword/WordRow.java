package city.wufei.portal.searchword;

import city.wufei.content.district.Category;
import city.wufei.content.district.Scheme;
import city.wufei.content.district.SchemeCategory;
import city.wufei.contracts.staff.ConfidenceBand;
import city.wufei.contracts.staff.SearchGuess;
import city.wufei.contracts.staff.SearchedWords;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that residents searched for, as editors see them.
 *
 * @param answered what was answered the last time; empty where nothing was found
 * @param now what would be answered now; empty where nothing is found
 */
record WordRow(SearchedWords words, Optional<Guess> answered, Optional<Guess> now, Optional<Aside> aside) {

    /**
     * An answer in the city's words.
     *
     * @param category empty while the district's scheme is not published
     * @param match and {@code confidence}: the codes on the wire
     */
    record Guess(String name, Optional<SchemeCategory> category, String match, String confidence) {

        static Guess of(SearchGuess guess, Optional<Scheme> scheme) {
            return new Guess(
                    guess.name(),
                    scheme.map(city -> city.of(Category.valueOf(guess.category().name()))),
                    guess.match().name().toLowerCase(Locale.ROOT),
                    guess.confidence().name().toLowerCase(Locale.ROOT));
        }
    }

    static WordRow of(SearchedWords words, Optional<Scheme> scheme, @Nullable Aside aside) {
        return new WordRow(
                words,
                Optional.ofNullable(words.answered()).map(guess -> Guess.of(guess, scheme)),
                Optional.ofNullable(words.now()).map(guess -> Guess.of(guess, scheme)),
                Optional.ofNullable(aside));
    }

    /** Whether the guide answers surely by now: nothing is left to do. */
    public boolean isSettled() {
        var guess = words.now();
        return guess != null && guess.confidence() == ConfidenceBand.HIGH;
    }
}
