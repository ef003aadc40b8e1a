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
import static city.wufei.portal.application.CaseState.ACCEPTED;
import static city.wufei.portal.application.CaseState.APPROVED;
import static city.wufei.portal.application.CaseState.ASSESSMENT;
import static city.wufei.portal.application.CaseState.DECISION;
import static city.wufei.portal.application.CaseState.DESIGNATED;
import static city.wufei.portal.application.CaseState.DRAFT;
import static city.wufei.portal.application.CaseState.NOT_DESIGNATED;
import static city.wufei.portal.application.CaseState.PUBLIC_NOTICE;
import static city.wufei.portal.application.CaseState.REJECTED;
import static city.wufei.portal.application.CaseState.RETURNED;
import static city.wufei.portal.application.CaseState.SCREENING;
import static city.wufei.portal.application.CaseState.SUBMITTED;
import static city.wufei.portal.application.CaseState.WITHDRAWN;
import static city.wufei.portal.application.Need.ALL_HANDED_IN;
import static city.wufei.portal.application.Need.ASSESSORS;
import static city.wufei.portal.application.Need.CHECKED;
import static city.wufei.portal.application.Need.COMPLETE;
import static city.wufei.portal.application.Need.DEADLINE;
import static city.wufei.portal.application.Need.NOTICE_ENDED;
import static city.wufei.portal.application.Need.NOT_AN_ASSESSOR;
import static city.wufei.portal.application.Need.ON_NOTICE;
import static city.wufei.portal.application.Need.REASONS;
import static city.wufei.portal.identity.Role.APPLICANT;
import static city.wufei.portal.identity.Role.ASSESSOR;
import static city.wufei.portal.identity.Role.OFFICE;
import static city.wufei.portal.identity.Role.SCREENER;

import city.wufei.portal.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The line through certification as a table. What is not in it cannot happen. */
public final class CaseChart {
    private static final Set<Role> DESK = Set.of(SCREENER, OFFICE);
    private static final Set<Need> NOTHING = Set.of();

    private static final List<Step> STEPS = List.of(
            new Step(SUBMIT, DRAFT, SUBMITTED, Set.of(APPLICANT), Set.of(COMPLETE)),
            new Step(SUBMIT, RETURNED, SUBMITTED, Set.of(APPLICANT), Set.of(COMPLETE)),
            new Step(WITHDRAW, DRAFT, WITHDRAWN, Set.of(APPLICANT), NOTHING),
            new Step(WITHDRAW, SUBMITTED, WITHDRAWN, Set.of(APPLICANT), NOTHING),
            new Step(WITHDRAW, SCREENING, WITHDRAWN, Set.of(APPLICANT), NOTHING),
            new Step(WITHDRAW, RETURNED, WITHDRAWN, Set.of(APPLICANT), NOTHING),
            new Step(WITHDRAW, ACCEPTED, WITHDRAWN, Set.of(APPLICANT), NOTHING),
            new Step(BEGIN_SCREENING, SUBMITTED, SCREENING, DESK, NOTHING),
            new Step(ACCEPT, SCREENING, ACCEPTED, DESK, Set.of(CHECKED)),
            new Step(RETURN, SCREENING, RETURNED, DESK, Set.of(REASONS, DEADLINE)),
            new Step(REJECT, SCREENING, REJECTED, DESK, Set.of(REASONS)),
            new Step(ASSIGN, ACCEPTED, ASSESSMENT, Set.of(OFFICE), Set.of(ASSESSORS)),
            new Step(ASSIGN, ASSESSMENT, ASSESSMENT, Set.of(OFFICE), Set.of(ASSESSORS)),
            new Step(COMPLETE_ASSESSMENT, ASSESSMENT, DECISION, Set.of(ASSESSOR, OFFICE), Set.of(ALL_HANDED_IN)),
            new Step(APPROVE, DECISION, APPROVED, Set.of(OFFICE), Set.of(REASONS, NOT_AN_ASSESSOR)),
            new Step(DECLINE, DECISION, NOT_DESIGNATED, Set.of(OFFICE), Set.of(REASONS, NOT_AN_ASSESSOR)),
            new Step(OPEN_NOTICE, APPROVED, PUBLIC_NOTICE, Set.of(OFFICE), Set.of(ON_NOTICE)),
            new Step(TAKE_OFF_NOTICE, PUBLIC_NOTICE, DECISION, Set.of(OFFICE), Set.of(REASONS)),
            new Step(DESIGNATE, PUBLIC_NOTICE, DESIGNATED, Set.of(), Set.of(NOTICE_ENDED)));

    private CaseChart() {}

    /** All lines, in the order of the everyday. */
    public static List<Step> steps() {
        return STEPS;
    }

    /** The line for an action in a state; empty when the action is not possible there, whoever asks. */
    public static Optional<Step> step(CaseState from, CaseAction action) {
        return STEPS.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }

    /** Whether a page may offer the action to somebody with this role. */
    public static boolean offers(CaseState from, CaseAction action, Role role) {
        return step(from, action).filter(step -> step.roles().contains(role)).isPresent();
    }
}
