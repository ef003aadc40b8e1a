package city.wufei.portal.feed;

import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Publication;
import city.wufei.content.publication.PublicationStore;
import city.wufei.portal.transaction.Transaction;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Publishes in the transaction of the deed that publishes: both are there or neither is. */
@Singleton
public class Publications {
    private final PublicationStore store;

    Publications(PublicationStore store) {
        this.store = store;
    }

    /** Publishes a new version, or gives the newest one when it says the same. */
    public Publication publish(Transaction transaction, Draft draft) {
        return transaction.join(connection -> store.publish(connection, draft));
    }

    /** The newest version of a document, shown or not; empty when there was never one. */
    public Optional<Publication> newest(Transaction transaction, Kind kind, String district, String id) {
        return transaction.join(connection -> store.newest(connection, kind, district, id));
    }

    /** Withdraws a document; empty when there is none or it is withdrawn already. */
    public Optional<Publication> withdraw(Transaction transaction, Kind kind, String district, String id) {
        return transaction.join(connection -> store.withdraw(connection, kind, district, id));
    }
}
