package city.wufei.content.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.district.Category;
import city.wufei.content.json.Json;
import city.wufei.content.sorting.SortingComponent;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class GtinTest {

    private static final SortingComponent BOTTLE = new SortingComponent("瓶", Category.RECYCLABLE, "倒空压扁。");

    /** The examples of GS1's own pages, and of the boxes on a kitchen table. */
    @Example
    void numbersOfEachLengthAreRead() {
        for (var number : List.of("6901234567892", "4006381333931", "9780306406157", "96385074", "6291041500213")) {
            assertThat(Gtin.read(number)).isEqualTo(new GtinReading.Right(new Gtin(number)));
        }
        assertThat(Gtin.read("036000291452")).isEqualTo(new GtinReading.Right(new Gtin("0036000291452")));
    }

    @Example
    void spacesHyphensAndWideDigitsDoNotMatter() {
        var right = new GtinReading.Right(new Gtin("6901234567892"));

        assertThat(Gtin.read(" 6 901234 567892 ")).isEqualTo(right);
        assertThat(Gtin.read("690-1234-567892")).isEqualTo(right);
        assertThat(Gtin.read("６９０１２３４５６７８９２")).isEqualTo(right);
    }

    @Example
    void whatIsNoNumberIsNone() {
        for (var text : List.of(
                "", "690123456789a", "1234567", "123456789", "69012345678921", "٦٩٠١٢٣٤٥٦٧٨٩٢", "6901234\u00005")) {
            assertThat(Gtin.read(text)).as(text).isEqualTo(new GtinReading.NoNumber());
        }
    }

    @Property
    void theCheckDigitMakesANumberRight(@ForAll("beginnings") String before) {
        assertThat(Gtin.read(before + Gtin.checkDigit(before))).isInstanceOf(GtinReading.Right.class);
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("beginnings") String before,
            @ForAll @IntRange(max = 12) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var right = before + Gtin.checkDigit(before);
        var place = at % right.length();
        var wrong = Character.forDigit((Character.digit(right.charAt(place), 10) + by) % 10, 10);

        assertThat(Gtin.read(right.substring(0, place) + wrong + right.substring(place + 1)))
                .isEqualTo(new GtinReading.WrongCheckDigit());
    }

    /** All neighbours but those that differ by five, which the check digit cannot tell. */
    @Property
    void twoNeighboursThatChangedPlacesAreFound(
            @ForAll("beginnings") String before, @ForAll @IntRange(max = 11) int at) {
        var right = new StringBuilder(before + Gtin.checkDigit(before));
        var place = at % (right.length() - 1);
        var one = right.charAt(place);
        var other = right.charAt(place + 1);
        Assume.that(one != other && Math.abs(one - other) != 5);
        right.setCharAt(place, other);
        right.setCharAt(place + 1, one);

        assertThat(Gtin.read(right.toString())).isEqualTo(new GtinReading.WrongCheckDigit());
    }

    @Property
    void twelveDigitsAreThirteenWithANought(@ForAll @NumericChars @StringLength(11) String before) {
        var upc = before + Gtin.checkDigit(before);

        assertThat(Gtin.read(upc)).isEqualTo(Gtin.read("0" + upc));
    }

    @Property
    void noTextBreaksTheReading(@ForAll String text) {
        assertThat(Gtin.read(text)).isNotNull();
    }

    @Example
    void whatAShopNumbersForItselfIsTold() {
        for (var number : List.of("2012345678900", "0212345678909", "20123451")) {
            var digits = number.substring(0, number.length() - 1);
            assertThat(new Gtin(digits + Gtin.checkDigit(digits)).isInStore())
                    .as(number)
                    .isTrue();
        }
        assertThat(new Gtin("6901234567892").isInStore()).isFalse();
        assertThat(new Gtin("0036000291452").isInStore()).isFalse();
    }

    @Example
    void aProductIsKeptAsItWasPublished() {
        var water = new Barcode("6901234567892", "矿泉水", List.of(BOTTLE));

        assertThat(Json.read(Json.canonical(water), Barcode.class)).isEqualTo(water);
    }

    @Example
    void aProductThatIsNoneCannotExist() {
        assertRefused("6901234567893", "矿泉水", List.of(BOTTLE));
        assertRefused("036000291452", "矿泉水", List.of(BOTTLE));
        assertRefused("2012345678900", "称重商品", List.of(BOTTLE));
        assertRefused("6901234567892", " ", List.of(BOTTLE));
        assertRefused("6901234567892", "长".repeat(61), List.of(BOTTLE));
        assertRefused("6901234567892", "矿泉水", List.of());
        assertRefused("6901234567892", "矿泉水", List.of(BOTTLE, BOTTLE));
        assertRefused("6901234567892", "矿泉水", List.of(new SortingComponent("瓶", Category.RECYCLABLE, " ")));
    }

    private static void assertRefused(String ean, String name, List<SortingComponent> parts) {
        assertThatThrownBy(() -> new Barcode(ean, name, parts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(7, 11, 12)
                .flatMap(length -> Arbitraries.strings().numeric().ofLength(length));
    }
}
