package city.wufei.portal.selfassessment;

import city.wufei.portal.application.Application;
import city.wufei.portal.application.CaseAccess;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;

/** The organisation's own people read its cases. */
@Singleton
class ApplicantAccess implements CaseAccess {
    private final Organisations organisations;

    ApplicantAccess(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean mayRead(Transaction transaction, Person person, Application application) {
        return person.has(Role.APPLICANT)
                && organisations
                        .ofPerson(transaction, person.district(), person.id())
                        .filter(organisation -> organisation.id() == application.organisationId())
                        .isPresent();
    }
}
