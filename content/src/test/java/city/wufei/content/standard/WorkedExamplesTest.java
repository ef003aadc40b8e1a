package city.wufei.content.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.wufei.content.json.Json;
import city.wufei.content.standard.Examples.Filling;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Reckoned by hand. */
class WorkedExamplesTest {
    private final Standard scenic = Examples.standard("qingdao-scenic.yaml");
    private final Standard mall = Examples.standard("green-mall.yaml");

    /** A 8 + 6 = 14 of 20; B 20 - 2 × 2.5 = 15; C 15 + 5; D 20 × 90/95 = 18.947… → 18.9; E 4 × 5 = 20. Total 87.9. */
    private static Filling goodScenicSpot() {
        return Examples.sheet()
                .gate("G1", true)
                .mark("A1", new Mark.Met(true))
                .mark("A2", new Mark.TierChosen(1))
                .mark("B1", new Mark.Findings(2))
                .features("C1", 0, 2)
                .mark("C2", new Mark.Met(true))
                .measured("D1", "90")
                .mark("E1", new Mark.Occurrences(5));
    }

    @Test
    void aScenicSpotPassesWith85AndHalfOfEveryGroup() {
        Verdict verdict = scenic.score(goodScenicSpot().done());

        assertThat(verdict.total()).isEqualByComparingTo("87.9");
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.level()).isNull();
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.groups())
                .extracting(g -> g.reached().toPlainString())
                .containsExactly("14", "15", "20", "18.9", "20");
    }

    @Test
    void aWeakGroupFailsHoweverHighTheTotal() {
        // A 0 + 6 = 6 of 20, floor 10; everything else full: 86 + bonus 3 = 89
        Verdict verdict = scenic.score(goodScenicSpot()
                .mark("A1", new Mark.Met(false))
                .mark("B1", new Mark.Findings(0))
                .measured("D1", "99")
                .mark("X1", new Mark.Met(true))
                .mark("X2", new Mark.Occurrences(9))
                .done());

        assertThat(verdict.total()).isEqualByComparingTo("89");
        assertThat(verdict.bonus()).isEqualByComparingTo("3");
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.zh()).isEqualTo("制度建设得6分，最低须10分"))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo(Reason.Code.GROUP_BELOW_FLOOR));
        assertThat(verdict.wouldLift())
                .extracting(Lift::id, lift -> lift.gain().toPlainString())
                .containsExactly(tuple("A1", "8"));
    }

    @Test
    void aGateThatFailsCannotBeBoughtOff() {
        Verdict verdict = scenic.score(goodScenicSpot().gate("G1", false).done());

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons()).extracting(Reason::zh).containsExactly("否决项未通过：近三年无较大环境事件");
        assertThat(verdict.wouldLift()).singleElement().matches(Lift::isGate);
    }

    @Test
    void whatIsNotApplicableIsScaledOutOfItsGroup() {
        // C: 0 of 15 is 0 of 20; then 15 of 15 is 20 of 20
        Filling noCanteen = goodScenicSpot().mark("C2", new Mark.NotApplicable());

        assertThat(scenic.score(noCanteen.done()).groups().get(2).reached()).isEqualByComparingTo("20");
        assertThat(scenic.score(noCanteen.features("C1", 0).done())
                        .groups()
                        .get(2)
                        .reached())
                .isEqualByComparingTo("0");
    }

    @Test
    void theWayToTheNextLevelIsTheShortestByPoints() {
        // 87.9 + A2 6 = 93.9, + B1 5 = 98.9
        Verdict verdict = scenic.score(goodScenicSpot().done());

        assertThat(verdict.next()).satisfies(next -> assertThat(next.missing()).isEqualByComparingTo("7.1"));
        assertThat(verdict.wouldLift()).extracting(Lift::id).containsExactly("A2", "B1");
    }

    @Test
    void anEmptySheetSaysEverythingThatIsMissing() {
        Verdict verdict = scenic.score(Sheet.empty());

        assertThat(verdict.total()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(verdict.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        Reason.Code.GATE_OPEN,
                        Reason.Code.GROUP_BELOW_FLOOR,
                        Reason.Code.GROUP_BELOW_FLOOR,
                        Reason.Code.GROUP_BELOW_FLOOR,
                        Reason.Code.GROUP_BELOW_FLOOR,
                        Reason.Code.GROUP_BELOW_FLOOR,
                        Reason.Code.BELOW_PASS_LINE);
        assertThat(scenic.check(Sheet.empty()))
                .extracting(SheetProblem::id)
                .containsExactly("G1", "A1", "A2", "B1", "C1", "C2", "D1", "E1");
    }

    /** Floors 153, 153, 64, 56, 40, 34; just reached in every module. */
    private static Filling mallAtTheFloors() {
        return Examples.sheet()
                .features("T", 3, 7, 14)
                .measured("A1", "153")
                .measured("B1", "153")
                .measured("C1", "64")
                .measured("D1", "56")
                .measured("E1", "40")
                .measured("F1", "34");
    }

    @Test
    void aGreenMallReachesEachModulesShareAndThreeFeatures() {
        Verdict verdict = mall.score(mallAtTheFloors().done());

        assertThat(verdict.total()).isEqualByComparingTo("500");
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void aGreenMallFailsByOneFeatureOrByOnePointInOneModule() {
        Verdict twoFeatures = mall.score(mallAtTheFloors().features("T", 3, 7).done());
        Verdict onePoint = mall.score(
                mallAtTheFloors().measured("F1", "33").measured("A1", "180").done());

        assertThat(twoFeatures.reasons()).extracting(Reason::code).containsExactly(Reason.Code.GATE_FAILED);
        assertThat(onePoint.total()).isEqualByComparingTo("526");
        assertThat(onePoint.reasons()).extracting(Reason::zh).containsExactly("宣传培训得33分，最低须34分");
    }

    @Test
    void aVerdictIsReadAsItWasWritten() {
        Verdict verdict = scenic.score(goodScenicSpot().gate("G1", false).done());

        assertThat(Json.read(Json.write(verdict), Verdict.class)).isEqualTo(verdict);
    }

    @Test
    void marksThatDoNotFitAreNamedAndEarnNothing() {
        Sheet sheet = goodScenicSpot()
                .mark("A1", new Mark.Findings(0))
                .mark("A2", new Mark.TierChosen(3))
                .mark("B1", new Mark.NotApplicable())
                .features("C1", 0, 3)
                .mark("Z9", new Mark.Met(true))
                .gate("G9", true)
                .done();

        assertThat(scenic.check(sheet))
                .extracting(SheetProblem::id, SheetProblem::code)
                .containsExactly(
                        tuple("A1", SheetProblem.Code.MISFIT),
                        tuple("A2", SheetProblem.Code.MISFIT),
                        tuple("B1", SheetProblem.Code.MUST_APPLY),
                        tuple("C1", SheetProblem.Code.MISFIT),
                        tuple("G9", SheetProblem.Code.UNKNOWN),
                        tuple("Z9", SheetProblem.Code.UNKNOWN));
        assertThat(scenic.score(sheet).total()).isEqualByComparingTo("43.9");
    }
}
