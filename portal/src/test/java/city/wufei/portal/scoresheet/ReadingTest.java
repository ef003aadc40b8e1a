package city.wufei.portal.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.standard.Criterion;
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
        for (var typed : List.of("-1", "abc", "1e9", "9".repeat(13), "9".repeat(15), "9".repeat(40), "NaN")) {
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

    @Test
    void aNumberBeyondTheRuleIsASlipOfTheKeyboard() {
        var accuracy = item(RATIO);
        assertThat(accuracy.read(new Answer(List.of("100"), ""))).isEqualTo(measured("100"));
        assertThat(accuracy.read(new Answer(List.of("100.1"), ""))).isEqualTo(new Reading.Wrong("figure"));
        var months = item(new Rule.Ratio(new BigDecimal("12"), "个月", "月数", null));
        assertThat(months.read(new Answer(List.of("12"), ""))).isEqualTo(measured("12"));
        assertThat(months.read(new Answer(List.of("13"), ""))).isEqualTo(new Reading.Wrong("figure"));
        var each = item(new Rule.Ratio(new BigDecimal("12"), "公斤", "重量", null));
        assertThat(each.read(new Answer(List.of("120"), ""))).isEqualTo(measured("120"));
        assertThat(each.read(new Answer(List.of("121"), ""))).isEqualTo(new Reading.Wrong("figure"));
        var events = item(new Rule.Count(new BigDecimal("0.5"), "每次", null));
        assertThat(events.limit().orElseThrow().text()).isEqualTo("100");
        assertThat(events.read(new Answer(List.of("101"), ""))).isEqualTo(new Reading.Wrong("count"));
        var findings = item(new Rule.Deduct(new BigDecimal("0.1"), "每处", null));
        assertThat(findings.read(new Answer(List.of("300"), ""))).isEqualTo(new Reading.Marked(new Mark.Findings(300)));
        assertThat(findings.read(new Answer(List.of("301"), ""))).isEqualTo(new Reading.Wrong("count"));
    }

    /** An item of three points. */
    private static Item item(Rule rule) {
        return Item.of(new Criterion(
                "A1", "事项", null, new BigDecimal("3"), Criterion.Method.SITE, null, List.of(), rule, false));
    }

    private static Reading read(Rule rule, String... values) {
        return Reading.of(rule, false, new Answer(List.of(values), ""));
    }

    private static Reading measured(String figure) {
        return new Reading.Marked(new Mark.Measured(new BigDecimal(figure)));
    }
}
