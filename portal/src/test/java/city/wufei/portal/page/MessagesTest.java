package city.wufei.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(messages.all(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        messages.all(Locale.SIMPLIFIED_CHINESE).keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesToFill() {
        messages.all(Locale.SIMPLIFIED_CHINESE)
                .forEach((key, text) -> assertThat(places(messages.text(Locale.ENGLISH, key)))
                        .as(key)
                        .isEqualTo(places(text)));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void valuesAreNotReadAsPlaces() {
        assertThat(messages.text(Locale.ENGLISH, "home.greeting", "{0} $1")).isEqualTo("Hello, {0} $1");
    }
}
