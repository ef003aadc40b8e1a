package city.wufei.portal.organisation;

import city.wufei.content.id.Ids;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.DatabaseFailed;
import city.wufei.portal.transaction.Transaction;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Registering an organisation, amending it, and finding the one that somebody acts for. */
@Singleton
public class Organisations {
    private final Transactions transactions;
    private final OrganisationRepository repository;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Organisations(Transactions transactions, OrganisationRepository repository, Audit audit, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody says about their organisation. */
    public record Details(
            CreditCode creditCode, String name, String type, String subdistrict, String address, Contact contact) {}

    /** What became of a registration or an amendment. */
    public sealed interface Registration {
        record Registered(Organisation organisation) implements Registration {}

        /** Another account has registered this code in the district. */
        record CodeTaken() implements Registration {}

        /** Somebody of the same organisation changed it in between; as it is now. */
        record Changed(Organisation now) implements Registration {}
    }

    public Optional<Organisation> ofPerson(Transaction transaction, String district, long personId) {
        return repository.ofPerson(transaction, district, personId);
    }

    public Optional<Organisation> ofPerson(String district, long personId) {
        return transactions.inTransaction(transaction -> repository.ofPerson(transaction, district, personId));
    }

    public Optional<Organisation> find(Transaction transaction, String district, long id) {
        return repository.find(transaction, district, id);
    }

    /** Many by their ids, for lists: one statement, however many they are. */
    public Map<Long, Organisation> find(Transaction transaction, String district, Set<Long> ids) {
        return repository.find(transaction, district, ids).stream()
                .collect(Collectors.toMap(Organisation::id, organisation -> organisation));
    }

    /** Registers the organisation of the person who acts; a second click finds it done. */
    public Registration register(Actor actor, Details details) {
        try {
            return transactions.inTransaction(transaction -> register(transaction, actor, details));
        } catch (DatabaseFailed failed) {
            if (!failed.isDuplicate()) {
                throw failed;
            }
            return ofPerson(actor.district(), actor.id())
                    .<Registration>map(Registration.Registered::new)
                    .orElseGet(Registration.CodeTaken::new);
        }
    }

    public Registration register(Transaction transaction, Actor actor, Details details) {
        var own = repository.ofPerson(transaction, actor.district(), actor.id());
        if (own.isPresent()) {
            return new Registration.Registered(own.get());
        }
        if (repository
                .withCode(transaction, actor.district(), details.creditCode())
                .isPresent()) {
            return new Registration.CodeTaken();
        }
        var organisation = enter(transaction, actor, details);
        repository.join(transaction, actor.district(), actor.id(), organisation.id(), clock.instant());
        return new Registration.Registered(organisation);
    }

    /** Enters an organisation for which nobody acts yet; refuses a code that is there with a duplicate key. */
    public Organisation enter(Transaction transaction, Actor actor, Details details) {
        var organisation = organisation(actor.district(), ids.next(), 1, details);
        repository.insert(transaction, organisation);
        record(transaction, actor, "organisation.register", Optional.empty(), organisation);
        return organisation;
    }

    /** The organisation with a code, whoever acts for it. */
    public Optional<Organisation> withCode(Transaction transaction, String district, CreditCode code) {
        return repository.withCode(transaction, district, code);
    }

    /** Changes everything but the code, if nobody changed it since {@code version}. */
    public Registration amend(Actor actor, Organisation before, int version, Details details) {
        var after = organisation(before.district(), before.id(), version, details);
        return transactions.inTransaction(transaction -> {
            if (repository.amend(transaction, after) != 1) {
                return new Registration.Changed(repository
                        .find(transaction, before.district(), before.id())
                        .orElseThrow());
            }
            record(transaction, actor, "organisation.amend", Optional.of(before), after);
            return new Registration.Registered(after);
        });
    }

    private Organisation organisation(String district, long id, int version, Details details) {
        return new Organisation(
                district,
                id,
                details.creditCode(),
                details.name(),
                details.type(),
                details.subdistrict(),
                details.address(),
                details.contact(),
                version,
                clock.instant());
    }

    /** The contact stays out of the trail, which more people read than may read the contact. */
    private void record(
            Transaction transaction, Actor actor, String action, Optional<Organisation> before, Organisation after) {
        var subject = Subject.of("organisation", after.id(), after.name());
        audit.record(
                transaction,
                actor,
                action,
                subject,
                before.map(Organisations::summary).orElse(null),
                summary(after));
    }

    private static Map<String, String> summary(Organisation organisation) {
        return Map.of(
                "creditCode", organisation.creditCode().text(),
                "name", organisation.name(),
                "type", organisation.type(),
                "subdistrict", organisation.subdistrict(),
                "address", organisation.address());
    }
}
