package city.wufei.portal.application;

import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.identity.Person;
import city.wufei.portal.page.Show;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Keeps in the audit trail which of the staff looked into a case, its contacts and its evidence: once for each day. */
@Singleton
public class Readings {
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    Readings(Transactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that the person reads the case now; an applicant reads their own and is not noted. */
    public void note(Person person, Actor actor, Application application) {
        if (person.isStaff()) {
            transactions.run(transaction -> note(transaction, person, actor, application));
        }
    }

    /** The same within the transaction that reads. */
    public void note(Transaction transaction, Person person, Actor actor, Application application) {
        if (person.isStaff() && isFirst(transaction, person, application)) {
            var subject = Subject.of("application", application.id(), application.number());
            audit.record(transaction, actor, "application.read", subject, null, null);
        }
    }

    /** Of two requests at once, the primary key lets one be the first. */
    private boolean isFirst(Transaction transaction, Person person, Application application) {
        return transaction.update(
                        """
                        INSERT IGNORE INTO case_reading (district_id, application_id, person_id, read_on)
                        VALUES (?, ?, ?, ?)
                        """,
                        application.district(),
                        application.id(),
                        person.id(),
                        LocalDate.ofInstant(clock.instant(), Show.ZONE))
                == 1;
    }
}
