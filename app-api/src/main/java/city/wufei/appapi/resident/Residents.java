package city.wufei.appapi.resident;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.id.Ids;
import city.wufei.contracts.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

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

    /** Whom a help code names among the residents of a district. */
    public Optional<Known> withHelpCode(String district, HelpCode code) {
        var found = repository.withHelpCode(district, code.lowBits());
        return found.size() == 1
                ? Optional.of(new Known(found.getFirst().id(), found.getFirst().createdAt()))
                : Optional.empty();
    }

    /** A resident as staff find one. */
    public record Known(long id, Instant since) {}

    /** Whether the resident is there, and stays until the transaction ends: nobody is forgotten by halves. */
    public boolean isHeld(Resident resident) {
        return isHeld(resident.district(), resident.id());
    }

    /** The same of a resident who is not calling. */
    public boolean isHeld(String district, long id) {
        return repository.hold(district, id).isPresent();
    }

    /** Lets nobody else count or delete what is the resident's until the transaction ends; refuses who is gone. */
    public void hold(Resident resident) {
        if (!isHeld(resident)) {
            throw ProblemException.of(ProblemCode.SESSION_REVOKED);
        }
    }

    /** Removes the resident. */
    public void forget(Resident resident) {
        repository.forget(resident.district(), resident.id());
    }
}
