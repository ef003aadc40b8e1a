package city.wufei.portal.application;

import static city.wufei.portal.application.CaseAction.ACCEPT;
import static city.wufei.portal.application.CaseAction.APPROVE;
import static city.wufei.portal.application.CaseAction.ASSIGN;
import static city.wufei.portal.application.CaseAction.BEGIN_SCREENING;
import static city.wufei.portal.application.CaseAction.COMPLETE_ASSESSMENT;
import static city.wufei.portal.application.CaseAction.DECLINE;
import static city.wufei.portal.application.CaseAction.DESIGNATE;
import static city.wufei.portal.application.CaseAction.OPEN_NOTICE;
import static city.wufei.portal.application.CaseAction.REJECT;
import static city.wufei.portal.application.CaseAction.RETURN;
import static city.wufei.portal.application.CaseAction.SUBMIT;
import static city.wufei.portal.application.CaseAction.TAKE_OFF_NOTICE;
import static city.wufei.portal.application.CaseAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.portal.identity.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CaseChartTest {
    /** Written down a second time, as the process describes it: what can be done in each state. */
    private static final Map<CaseState, Set<CaseAction>> PROCESS = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseState.DRAFT, EnumSet.of(SUBMIT, WITHDRAW)),
            Map.entry(CaseState.SUBMITTED, EnumSet.of(BEGIN_SCREENING, WITHDRAW)),
            Map.entry(CaseState.SCREENING, EnumSet.of(ACCEPT, RETURN, REJECT, WITHDRAW)),
            Map.entry(CaseState.RETURNED, EnumSet.of(SUBMIT, WITHDRAW)),
            Map.entry(CaseState.ACCEPTED, EnumSet.of(ASSIGN, WITHDRAW)),
            Map.entry(CaseState.ASSESSMENT, EnumSet.of(ASSIGN, COMPLETE_ASSESSMENT)),
            Map.entry(CaseState.DECISION, EnumSet.of(APPROVE, DECLINE)),
            Map.entry(CaseState.APPROVED, EnumSet.of(OPEN_NOTICE)),
            Map.entry(CaseState.PUBLIC_NOTICE, EnumSet.of(TAKE_OFF_NOTICE, DESIGNATE)),
            Map.entry(CaseState.DESIGNATED, EnumSet.noneOf(CaseAction.class)),
            Map.entry(CaseState.NOT_DESIGNATED, EnumSet.noneOf(CaseAction.class)),
            Map.entry(CaseState.REJECTED, EnumSet.noneOf(CaseAction.class)),
            Map.entry(CaseState.WITHDRAWN, EnumSet.noneOf(CaseAction.class))));

    @Test
    void everyCellOfTheTableIsAsTheProcessSays() {
        for (var state : CaseState.values()) {
            for (var action : CaseAction.values()) {
                assertThat(CaseChart.step(state, action).isPresent())
                        .as(state + " " + action)
                        .isEqualTo(Objects.requireNonNull(PROCESS.get(state)).contains(action));
            }
        }
    }

    @Test
    void aFinalStateIsOneThatNothingLeadsOutOf() {
        for (var state : CaseState.values()) {
            assertThat(state.isFinal())
                    .as(state.name())
                    .isEqualTo(Objects.requireNonNull(PROCESS.get(state)).isEmpty());
        }
    }

    @Test
    void nobodyDesignatesByHand() {
        assertThat(CaseChart.step(CaseState.PUBLIC_NOTICE, DESIGNATE)
                        .orElseThrow()
                        .roles())
                .isEmpty();
    }

    @Test
    void whoAssessesDoesNotDecide() {
        for (var role : EnumSet.of(Role.ASSESSOR, Role.APPLICANT, Role.SCREENER, Role.ADMIN)) {
            assertThat(CaseChart.offers(CaseState.DECISION, APPROVE, role))
                    .as(role.name())
                    .isFalse();
        }
    }

    @Test
    void onlyTheOfficeTakesACaseOffANoticeAndItIsDecidedAgain() {
        var step = CaseChart.step(CaseState.PUBLIC_NOTICE, TAKE_OFF_NOTICE).orElseThrow();
        assertThat(step.to()).isEqualTo(CaseState.DECISION);
        assertThat(step.roles()).containsExactly(Role.OFFICE);
        assertThat(step.needs()).containsExactly(Need.REASONS);
    }

    /** However a case wanders, it is designated only after a decision, a notice and the notice's end, in this order. */
    @RepeatedTest(200)
    void everyPathToADesignationPassesDecisionAndNotice(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var path = new StringBuilder();
        var state = CaseState.DRAFT;
        for (var i = 0; i < 60 && !state.isFinal(); i++) {
            var at = state;
            var ways =
                    CaseChart.steps().stream().filter(step -> step.from() == at).toList();
            var step = ways.get(random.nextInt(ways.size()));
            path.append(step.action()).append(' ');
            state = step.to();
        }
        assertThat(state.isFinal() || path.length() > 60).isTrue();
        if (state == CaseState.DESIGNATED) {
            assertThat(path.toString())
                    .containsSubsequence(
                            "SUBMIT", "ACCEPT", "ASSIGN", "COMPLETE_ASSESSMENT", "APPROVE", "OPEN_NOTICE", "DESIGNATE");
        }
    }
}
