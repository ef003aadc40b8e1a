package city.wufei.portal.desk;

import city.wufei.portal.application.CaseChart;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who has to act next on a case, for the desk's list. */
public enum Waiting {
    APPLICANT,
    DESK,
    OFFICE,
    ASSESSORS,
    /** The notice has to end. */
    PUBLIC,
    NOBODY;

    static Waiting on(CaseState state) {
        return switch (state) {
            case DRAFT, RETURNED -> APPLICANT;
            case SUBMITTED, SCREENING -> DESK;
            case ACCEPTED, DECISION, APPROVED -> OFFICE;
            case ASSESSMENT -> ASSESSORS;
            case PUBLIC_NOTICE -> PUBLIC;
            case DESIGNATED, NOT_DESIGNATED, REJECTED, WITHDRAWN -> NOBODY;
        };
    }

    /** The states in which this person is the one who acts next; assigning more assessors is possible, not due. */
    static Set<CaseState> statesOf(Person person) {
        var states = EnumSet.noneOf(CaseState.class);
        Arrays.stream(CaseState.values())
                .filter(state -> switch (on(state)) {
                    case DESK -> person.has(Role.SCREENER) || person.has(Role.OFFICE);
                    case OFFICE -> person.has(Role.OFFICE);
                    case APPLICANT, ASSESSORS, PUBLIC, NOBODY -> false;
                })
                .filter(state -> CaseChart.steps().stream().anyMatch(step -> step.from() == state))
                .forEach(states::add);
        return Set.copyOf(states);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
