package city.wufei.portal.assessment;

import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAccess;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;

/** An assessor reads a case from the declaration of no conflict on, and not after having stood aside. */
@Singleton
class AssessorAccess implements CaseAccess {
    private final SeatRepository seats;

    AssessorAccess(SeatRepository seats) {
        this.seats = seats;
    }

    @Override
    public boolean mayRead(Transaction transaction, Person person, Application application) {
        return person.has(Role.ASSESSOR)
                && seats.ofCase(transaction, application.district(), application.id()).stream()
                        .filter(seat -> seat.assessorId() == person.id())
                        .anyMatch(seat -> seat.state() == SeatState.DECLARED || seat.isHandedIn());
    }
}
