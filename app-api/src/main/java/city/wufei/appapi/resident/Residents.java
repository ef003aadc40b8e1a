package city.wufei.appapi.resident;

import city.wufei.content.id.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Keeps residents. Every method joins the caller's transaction. */
@Singleton
public final class Residents {

    private static final String GUEST = "guest";

    private final ResidentRepository repository;
    private final Ids ids;

    Residents(ResidentRepository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** A new resident who proves nothing. */
    public long welcomeGuest(String district, Instant at) {
        var id = ids.next();
        repository.welcome(district, id, GUEST, at);
        return id;
    }

    /** Since when the resident is known. */
    public Instant since(Resident resident) {
        return repository
                .resident(resident.district(), resident.id())
                .orElseThrow()
                .createdAt();
    }

    /** Whether the resident is there, and stays until the transaction ends: nobody is forgotten by halves. */
    public boolean hold(Resident resident) {
        return repository.held(resident.district(), resident.id()) > 0;
    }

    /** Removes the resident. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }
}
