package city.wufei.portal.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.standard.Mark;
import city.wufei.content.standard.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Rule RATIO = new Rule.Ratio(new BigDecimal("95"), "%", "准确率", null);
    private static final Rule FEATURES = new Rule.Features(2, List.of("甲", "乙", "丙"), List.of());

    @Test
    void figuresAreReadAsPeopleTypeThem() {
        assertThat(read(RATIO, "９５.５％")).isEqualTo(measured("95.5"));
        assertThat(read(RATIO, "1,200")).isEqualTo(measured("1200"));
        assertThat(read(RATIO, "0")).isEqualTo(measured("0"));
    }

    @Test
    void whatIsNoFigureIsSaid() {
        for (var typed : List.of("-1", "abc", "1e9", "9".repeat(40), "NaN")) {
            assertThat(read(RATIO, typed)).as(typed).isEqualTo(new Reading.Wrong("figure"));
        }
    }

    @Test
    void noneOfTheFeaturesIsAnAnswerToo() {
        assertThat(read(FEATURES, "none")).isEqualTo(new Reading.Marked(new Mark.FeaturesMet(Set.of())));
        assertThat(read(FEATURES, "0", "none")).isEqualTo(new Reading.Wrong("none-and-some"));
        assertThat(read(FEATURES)).isEqualTo(new Reading.Nothing());
    }

    @Test
    void notApplicableIsOnlyTakenWhereTheStandardAllowsIt() {
        var answer = new Answer(List.of("na"), "");
        assertThat(Reading.of(RATIO, true, answer)).isEqualTo(new Reading.Marked(new Mark.NotApplicable()));
        assertThat(Reading.of(RATIO, false, answer)).isEqualTo(new Reading.Wrong("must-apply"));
    }

    private static Reading read(Rule rule, String... values) {
        return Reading.of(rule, false, new Answer(List.of(values), ""));
    }

    private static Reading measured(String figure) {
        return new Reading.Marked(new Mark.Measured(new BigDecimal(figure)));
    }
}
