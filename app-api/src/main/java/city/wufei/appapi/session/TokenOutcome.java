package city.wufei.appapi.session;

import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.problem.ProblemCode;

/** What an access token turns out to be. */
sealed interface TokenOutcome {

    record OfResident(Resident resident) implements TokenOutcome {}

    record OfStaff(StaffMember staff) implements TokenOutcome {}

    record Refused(ProblemCode why) implements TokenOutcome {}
}
