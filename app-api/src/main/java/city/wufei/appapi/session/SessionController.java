package city.wufei.appapi.session;

import city.wufei.appapi.library.Districts;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.session.RefreshRequest;
import city.wufei.contracts.session.Session;
import city.wufei.contracts.session.SessionApi;
import city.wufei.contracts.session.SessionRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SessionController implements SessionApi {

    private final Sessions sessions;
    private final Districts districts;
    private final Caller caller;

    SessionController(Sessions sessions, Districts districts, Caller caller) {
        this.sessions = sessions;
        this.districts = districts;
        this.caller = caller;
    }

    @Override
    public Session start(SessionRequest request) {
        var district = districts.shelf(request.district());
        return switch (request.kind()) {
            case GUEST -> sessions.startAsGuest(district.id());
        };
    }

    @Override
    public Session refresh(RefreshRequest request, @Nullable String idempotencyKey) {
        return switch (sessions.refresh(request.refreshToken(), Optional.ofNullable(idempotencyKey))) {
            case RefreshOutcome.Renewed(var session) -> session;
            case RefreshOutcome.Unknown() -> throw ProblemException.of(ProblemCode.REFRESH_INVALID);
            case RefreshOutcome.Reused() -> throw ProblemException.of(ProblemCode.REFRESH_REUSED);
        };
    }

    @Override
    @Secured(Resident.ROLE)
    public void end() {
        sessions.end(caller.resident());
    }
}
