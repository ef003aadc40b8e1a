package city.wufei.portal.application;

import city.wufei.portal.identity.Person;
import city.wufei.portal.transaction.Transaction;

/** One way in which a person may read a case. Each feature that gives somebody a part in a case contributes its own as a bean. */
@FunctionalInterface
public interface CaseAccess {
    boolean mayRead(Transaction transaction, Person person, Application application);
}
