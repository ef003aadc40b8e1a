package city.wufei.content.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertiesTest {
    /** A standard of any shape with a sheet of marks that fit it. */
    record Case(Standard standard, Sheet sheet) {
        Verdict verdict() {
            return standard.score(sheet);
        }

        Case with(String id, Mark mark) {
            Map<String, Mark> marks = new HashMap<>(sheet.marks());
            marks.put(id, mark);
            return new Case(standard, new Sheet(marks, sheet.gates()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void pointsStayBetweenZeroAndTheMaximum(@ForAll("cases") Case any) {
        Verdict verdict = any.verdict();

        assertThat(verdict.total()).isBetween(BigDecimal.ZERO, verdict.maximum());
        assertThat(verdict.groups())
                .allSatisfy(group -> assertThat(group.reached()).isBetween(BigDecimal.ZERO, group.possible()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsShownAddsUp(@ForAll("cases") Case any) {
        Verdict verdict = any.verdict();

        assertThat(verdict.groups().stream().map(Verdict.GroupResult::reached).reduce(verdict.bonus(), BigDecimal::add))
                .isEqualByComparingTo(verdict.total());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBetterMarkNeverLowersTheTotalNorLosesThePass(@ForAll("cases") Case any, @ForAll int which) {
        List<Criterion> criteria = any.standard().criteria();
        Criterion criterion = criteria.get(Math.floorMod(which, criteria.size()));
        if (any.sheet().marks().get(criterion.id()) instanceof Mark.NotApplicable) {
            return;
        }
        Verdict better = any.with(criterion.id(), best(criterion)).verdict();

        assertThat(better.total()).isGreaterThanOrEqualTo(any.verdict().total());
        assertThat(!any.verdict().passed() || better.passed()).isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void oneMoreFindingNeverHelps(@ForAll("cases") Case any) {
        for (Criterion criterion : any.standard().criteria()) {
            if (any.sheet().marks().get(criterion.id()) instanceof Mark.Findings(int count)) {
                Case worse = any.with(criterion.id(), new Mark.Findings(count + 1));
                assertThat(worse.verdict().total())
                        .isLessThanOrEqualTo(any.verdict().total());
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void notApplicableKeepsTheProportionOfTheRest(@ForAll("cases") Case any) {
        List<Verdict.GroupResult> groups = any.verdict().groups();
        BigDecimal step = BigDecimal.ONE.movePointLeft(any.standard().settings().scale());
        for (Verdict.GroupResult group : groups) {
            BigDecimal raw = BigDecimal.ZERO;
            BigDecimal applicable = BigDecimal.ZERO;
            for (Verdict.CriterionResult criterion : group.criteria()) {
                if (!criterion.notApplicable()) {
                    raw = raw.add(criterion.reached());
                    applicable = applicable.add(criterion.possible());
                }
            }
            // reached ÷ possible = raw ÷ applicable, but for the rounding
            assertThat(group.reached().multiply(applicable).subtract(raw.multiply(group.possible())))
                    .isBetween(
                            step.multiply(applicable).negate(),
                            step.multiply(applicable).max(step));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfMarksAndCriteriaDoesNotMatter(@ForAll("cases") Case any) {
        List<Map.Entry<String, Mark>> marks =
                new ArrayList<>(any.sheet().marks().entrySet());
        Collections.reverse(marks);
        Map<String, Mark> reversed = new LinkedHashMap<>();
        marks.forEach(mark -> reversed.put(mark.getKey(), mark.getValue()));
        Standard standard = any.standard();
        Standard backwards = new Standard(
                standard.id(),
                standard.name(),
                null,
                standard.title(),
                null,
                true,
                List.of(),
                standard.settings(),
                standard.levels(),
                standard.gates().reversed(),
                standard.groups().reversed(),
                standard.bonus(),
                null);

        Verdict verdict = backwards.score(new Sheet(reversed, any.sheet().gates()));

        assertThat(verdict.total()).isEqualTo(any.verdict().total());
        assertThat(verdict.passed()).isEqualTo(any.verdict().passed());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whoDoesAllThatWouldLiftIsThere(@ForAll("cases") Case any) {
        Verdict verdict = any.verdict();
        Verdict.Next next = verdict.next();
        if (next == null) {
            assertThat(verdict.wouldLift()).isEmpty();
            return;
        }
        Map<String, Mark> marks = new HashMap<>(any.sheet().marks());
        Map<String, Boolean> gates = new HashMap<>(any.sheet().gates());
        for (Lift lift : verdict.wouldLift()) {
            if (lift.isGate()) {
                gates.put(lift.id(), true);
            } else {
                marks.put(lift.id(), best(any.standard().criterion(lift.id()).orElseThrow()));
            }
        }
        Verdict lifted = any.standard().score(new Sheet(marks, gates));

        assertThat(lifted.passed()).isTrue();
        assertThat(lifted.total()).isGreaterThanOrEqualTo(next.needed());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFullSheetEarnsExactlyTheTotal(@ForAll("cases") Case any) {
        Map<String, Mark> marks = new HashMap<>();
        Map<String, Boolean> gates = new HashMap<>();
        any.standard().groups().stream()
                .flatMap(group -> group.criteria().stream())
                .forEach(criterion -> marks.put(criterion.id(), best(criterion)));
        any.standard().gates().forEach(gate -> gates.put(gate.id(), true));

        Verdict verdict = any.standard().score(new Sheet(marks, gates));

        assertThat(verdict.total())
                .isEqualByComparingTo(any.standard().settings().totalPoints());
        assertThat(verdict.passed()).isTrue();
        assertThat(any.standard().check(new Sheet(marks, gates))).isEmpty();
    }

    static Mark best(Criterion criterion) {
        return switch (criterion.rule()) {
            case Rule.AllOrNothing ignored -> new Mark.Met(true);
            case Rule.Tiers tiers ->
                new Mark.TierChosen(IntStream.range(0, tiers.tiers().size())
                        .filter(at -> tiers.tiers().get(at).points().compareTo(criterion.points()) == 0)
                        .findFirst()
                        .orElseThrow());
            case Rule.Deduct ignored -> new Mark.Findings(0);
            case Rule.Count count ->
                new Mark.Occurrences(criterion
                        .points()
                        .divide(count.perOccurrence(), 0, RoundingMode.UP)
                        .intValueExact());
            case Rule.Ratio ratio -> new Mark.Measured(ratio.target());
            case Rule.Features features ->
                new Mark.FeaturesMet(new TreeSet<>(
                        IntStream.range(0, features.atLeast()).boxed().toList()));
        };
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<List<Part>>> groups =
                parts().list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Part>> bonus = parts().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Set<Integer>> failing =
                Arbitraries.integers().between(0, 5).set().ofMaxSize(2);
        return Combinators.combine(
                        groups,
                        bonus,
                        failing,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 100))
                .as(ScoringPropertiesTest::assemble);
    }

    private Arbitrary<Part> parts() {
        Arbitrary<BigDecimal> points = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.25"), BigDecimal.valueOf(30))
                .ofScale(2);
        return points.flatMap(most -> Arbitraries.oneOf(
                        Arbitraries.of(true, false)
                                .map(met -> new Part(most, new Rule.AllOrNothing(), new Mark.Met(met))),
                        Arbitraries.integers()
                                .between(0, 2)
                                .map(tier -> new Part(most, tiers(most), new Mark.TierChosen(tier))),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(n -> new Part(
                                        most, new Rule.Deduct(new BigDecimal("1.3"), "处", null), new Mark.Findings(n))),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(n -> new Part(
                                        most,
                                        new Rule.Count(new BigDecimal("0.7"), "次", null),
                                        new Mark.Occurrences(n))),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(120))
                                .ofScale(3)
                                .map(value -> new Part(
                                        most,
                                        new Rule.Ratio(new BigDecimal("97"), "%", "率", null),
                                        new Mark.Measured(value))),
                        Arbitraries.integers()
                                .between(0, 3)
                                .set()
                                .map(met -> new Part(
                                        most,
                                        new Rule.Features(2, List.of("甲", "乙", "丙", "丁"), List.of()),
                                        new Mark.FeaturesMet(met)))))
                .flatMap(part -> Arbitraries.integers()
                        .between(0, 9)
                        .map(n -> n < 2 ? new Part(part.points(), part.rule(), new Mark.NotApplicable()) : part));
    }

    private static Rule tiers(BigDecimal most) {
        return new Rule.Tiers(List.of(
                new Rule.Tier("全部", null, most),
                new Rule.Tier("部分", null, most.multiply(new BigDecimal("0.333"))),
                new Rule.Tier("没有", null, BigDecimal.ZERO)));
    }

    record Part(BigDecimal points, Rule rule, Mark mark) {
        Criterion criterion(String id) {
            return new Criterion(
                    id,
                    id,
                    null,
                    points,
                    Criterion.Method.SITE,
                    null,
                    List.of(),
                    rule,
                    mark instanceof Mark.NotApplicable);
        }
    }

    private static Case assemble(
            List<List<Part>> parts,
            List<Part> bonusParts,
            Set<Integer> failing,
            int passPercent,
            RoundingMode rounding,
            int scale,
            int floorPercent) {
        Map<String, Mark> marks = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            String id = "g" + at;
            groups.add(new Group(
                    id,
                    id,
                    null,
                    at % 2 == 0 ? BigDecimal.valueOf(floorPercent) : null,
                    null,
                    criteria(id, parts.get(at), marks)));
        }
        BigDecimal total = groups.stream().map(Group::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal pass = total.multiply(BigDecimal.valueOf(passPercent)).movePointLeft(2);
        Map<String, Boolean> gates = new HashMap<>();
        List<Gate> gateList = IntStream.range(0, 3)
                .mapToObj(at -> new Gate("v" + at, "v" + at, null, null, List.of(), null))
                .toList();
        gateList.forEach(gate -> gates.put(gate.id(), !failing.contains(gateList.indexOf(gate))));
        Standard standard = new Standard(
                "s",
                "s",
                null,
                "s",
                null,
                true,
                List.of(),
                new Settings(total, pass, 5, 36, rounding, scale, "XX"),
                List.of(new Level("top", "示范", null, pass.add(total).divide(BigDecimal.TWO))),
                gateList,
                groups,
                new Bonus(new BigDecimal("3.5"), criteria("b", bonusParts, marks)),
                null);
        return new Case(standard, new Sheet(marks, gates));
    }

    private static List<Criterion> criteria(String group, List<Part> parts, Map<String, Mark> marks) {
        List<Criterion> criteria = new ArrayList<>();
        for (Part part : parts) {
            String id = group + "c" + criteria.size();
            criteria.add(part.criterion(id));
            marks.put(id, part.mark());
        }
        return criteria;
    }
}
