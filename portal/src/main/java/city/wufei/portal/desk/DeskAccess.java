package city.wufei.portal.desk;

import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAccess;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.Set;

/** The desk reads its district's cases once they have been handed in; a draft is the applicant's own. */
@Singleton
class DeskAccess implements CaseAccess {
    private static final Set<Role> DESK = Set.of(Role.SCREENER, Role.OFFICE);

    @Override
    public boolean mayRead(Transaction transaction, Person person, Application application) {
        return person.hasAny(DESK)
                && person.district().equals(application.district())
                && application.submittedAt().isPresent();
    }
}
