package city.wufei.appapi.session;

import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.problem.TokenRefusal;
import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a controller who is calling. Whether a resident's session still counts is asked from the database each time, so that
 * its end counts at once: on a thread that may wait, and only by routes that are for residents.
 */
@Singleton
public final class Caller {

    static final String PRINCIPAL = "principal";

    /** Roles of the portal. */
    private static final Set<String> EDITORS = Set.of("publicity", "office", "admin");

    private static final Set<String> OPERATORS = Set.of("operator", "office");
    private static final Set<String> BOOKKEEPERS = Set.of("office", "admin");

    private final LiveSessions sessions;

    Caller(LiveSessions sessions) {
        this.sessions = sessions;
    }

    /** The resident; for routes that residents only reach. */
    public Resident resident() {
        return live(principal(Resident.class).orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHENTICATED)));
    }

    /** The resident; refuses any other district than the resident's own. */
    public Resident residentOf(String district) {
        var resident = resident();
        if (!resident.district().equals(district)) {
            throw ProblemException.of(ProblemCode.WRONG_DISTRICT);
        }
        return resident;
    }

    /**
     * The resident, where those without a session are welcome too. Who shows a token that does not count is told so: they could
     * renew it, and take the answer for theirs.
     */
    public Optional<Resident> maybeResident() {
        ServerRequestContext.currentRequest().flatMap(TokenRefusal::noted).ifPresent(why -> {
            throw ProblemException.of(why);
        });
        return principal(Resident.class).map(this::live);
    }

    private Resident live(Resident resident) {
        if (!sessions.isLive(resident)) {
            throw ProblemException.of(ProblemCode.SESSION_REVOKED);
        }
        return resident;
    }

    /** The member of staff; refuses any other district than the member's own. */
    public StaffMember staffOf(String district) {
        var staff = principal(StaffMember.class).orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHENTICATED));
        if (!staff.district().equals(district)) {
            throw ProblemException.of(ProblemCode.WRONG_DISTRICT);
        }
        return staff;
    }

    /** The member who edits what the district publishes, and answers what residents send to it; refuses other roles. */
    public StaffMember editorOf(String district) {
        return staffOf(district, EDITORS);
    }

    /** The member who works at the district's sites and helps residents with points and rewards; refuses other roles. */
    public StaffMember operatorOf(String district) {
        return staffOf(district, OPERATORS);
    }

    /** The member who looks into the district's books; refuses other roles. */
    public StaffMember bookkeeperOf(String district) {
        return staffOf(district, BOOKKEEPERS);
    }

    private StaffMember staffOf(String district, Set<String> roles) {
        var staff = staffOf(district);
        if (!staff.hasAny(roles)) {
            throw ProblemException.of(ProblemCode.FORBIDDEN);
        }
        return staff;
    }

    private static <T> Optional<T> principal(Class<T> type) {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> ((HttpRequest<?>) request).getUserPrincipal(Authentication.class))
                .map(authentication -> authentication.getAttributes().get(PRINCIPAL))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
