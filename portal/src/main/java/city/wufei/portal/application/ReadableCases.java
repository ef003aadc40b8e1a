package city.wufei.portal.application;

import city.wufei.content.id.Ids;
import city.wufei.portal.identity.Person;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The cases that a person may read. Another district's case and a case one has no part in look the same: not there. */
@Singleton
public class ReadableCases {
    private final ApplicationRepository applications;
    private final List<CaseAccess> ways;

    ReadableCases(ApplicationRepository applications, List<CaseAccess> ways) {
        this.applications = applications;
        this.ways = List.copyOf(ways);
    }

    /** The case of that number (the id as addresses have it), when this person may read it. */
    public Optional<Application> find(Transaction transaction, Person person, String number) {
        return Ids.parse(number)
                .flatMap(id -> applications.find(transaction, person.district(), id))
                .filter(application -> ways.stream().anyMatch(way -> way.mayRead(transaction, person, application)));
    }
}
