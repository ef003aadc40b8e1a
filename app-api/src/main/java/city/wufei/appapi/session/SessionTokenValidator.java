package city.wufei.appapi.session;

import city.wufei.appapi.problem.TokenRefusal;
import city.wufei.appapi.resident.Resident;
import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Turns a bearer token into the caller. A resident's session is asked for each time, so that its end counts at once. */
@Singleton
final class SessionTokenValidator implements TokenValidator<HttpRequest<?>> {

    private final AccessTokens tokens;
    private final LiveSessions sessions;
    private final ExecutorService blocking;

    SessionTokenValidator(
            AccessTokens tokens, LiveSessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return request == null ? Mono.empty() : validate(token, request);
    }

    private Mono<Authentication> validate(String token, HttpRequest<?> request) {
        return switch (tokens.read(token)) {
            case TokenOutcome.Refused(var why) -> refused(request, why);
            case TokenOutcome.OfStaff(var staff) -> Mono.just(authentication(staff.id(), StaffMember.ROLE, staff));
            case TokenOutcome.OfResident(var resident) ->
                Mono.fromCallable(() -> sessions.isLive(resident))
                        .subscribeOn(Schedulers.fromExecutor(blocking))
                        .flatMap(live -> live
                                ? Mono.just(authentication(Long.toString(resident.id()), Resident.ROLE, resident))
                                : refused(request, ProblemCode.SESSION_REVOKED))
                        .onErrorResume(DatabaseUnavailable.class, gone -> refused(request, ProblemCode.UNAVAILABLE));
        };
    }

    private static Mono<Authentication> refused(HttpRequest<?> request, ProblemCode why) {
        TokenRefusal.note(request, why);
        return Mono.empty();
    }

    private static Authentication authentication(String name, String role, Object principal) {
        return Authentication.build(name, List.of(role), Map.of(Caller.PRINCIPAL, principal));
    }
}
