package city.wufei.portal.searchword;

import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.identity.Actor;
import city.wufei.portal.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets words aside for which no entry is to be made, and takes them up again. */
@Singleton
class Asides {
    private static final String KIND = "search-words";

    private final AsideRepository repository;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    Asides(AsideRepository repository, Transactions transactions, Audit audit, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is set aside in a district, by the words. */
    Map<String, Aside> of(String district) {
        return transactions.inTransaction(transaction -> repository.of(transaction, district)).stream()
                .collect(Collectors.toMap(Aside::words, Function.identity()));
    }

    /** Sets words aside; false where they were already. */
    boolean setAside(Actor actor, String words) {
        return transactions.inTransaction(transaction -> {
            if (repository.add(transaction, actor, words, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 0) {
                return false;
            }
            audit.record(transaction, actor, "search-words.set-aside", new Subject(KIND, words, words), null, null);
            return true;
        });
    }

    /** Takes words up again; false where they were not aside. */
    boolean takeUp(Actor actor, String words) {
        return transactions.inTransaction(transaction -> {
            if (repository.remove(transaction, actor.district(), words) == 0) {
                return false;
            }
            audit.record(transaction, actor, "search-words.take-up", new Subject(KIND, words, words), null, null);
            return true;
        });
    }
}
