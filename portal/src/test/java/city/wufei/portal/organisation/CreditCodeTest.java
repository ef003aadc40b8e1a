package city.wufei.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    /** The example of GB 32100-2015 and its spellings. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", " 91350100m000100y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "9135 0100-M000100Y43"})
    void theStandardsOwnExampleIsReadHoweverItIsTyped(String typed) {
        assertThat(CreditCode.parse(typed)).contains(new CreditCode("91350100M000100Y43"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y44", "91350100M000100I43", "91350100M000100Y433"})
    void aCodeThatDoesNotCheckIsRefused(String typed) {
        assertThat(CreditCode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "123, LENGTH",
        "91350100M000100Y433, LENGTH",
        "123I, LENGTH",
        "91350100M000100I43, CHARACTERS",
        "91350100M000100学43, CHARACTERS",
        "91350100M000100Y44, CHECK"
    })
    void whatIsWrongIsSaidOneThingAtATime(String typed, CreditCode.Fault fault) {
        assertThat(CreditCode.fault(typed)).contains(fault);
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var right = "91350100M000100Y43";
        IntStream.range(0, 18).forEach(at -> {
            var wrong = new StringBuilder(right);
            wrong.setCharAt(at, right.charAt(at) == '7' ? '8' : '7');
            assertThat(CreditCode.parse(wrong.toString())).as(wrong.toString()).isEmpty();
        });
    }
}
