package city.wufei.appapi.session;

import city.wufei.appapi.problem.TokenRefusal;
import city.wufei.appapi.resident.Resident;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Turns a bearer token into the caller, by its signature alone: a token sent along with a read of content must not make that
 * read wait for the database. Whether a resident's session still counts {@link Caller} asks, where it matters.
 */
@Singleton
final class SessionTokenValidator implements TokenValidator<HttpRequest<?>> {

    private final AccessTokens tokens;

    SessionTokenValidator(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return request == null ? Mono.empty() : validate(token, request);
    }

    private Mono<Authentication> validate(String token, HttpRequest<?> request) {
        return switch (tokens.read(token)) {
            case TokenOutcome.Refused(var why) -> {
                TokenRefusal.note(request, why);
                yield Mono.empty();
            }
            case TokenOutcome.OfStaff(var staff) -> Mono.just(authentication(staff.id(), StaffMember.ROLE, staff));
            case TokenOutcome.OfResident(var resident) ->
                Mono.just(authentication(Long.toString(resident.id()), Resident.ROLE, resident));
        };
    }

    private static Authentication authentication(String name, String role, Object principal) {
        return Authentication.build(name, List.of(role), Map.of(Caller.PRINCIPAL, principal));
    }
}
