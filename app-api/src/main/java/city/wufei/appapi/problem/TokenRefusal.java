package city.wufei.appapi.problem;

import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Why a request's token did not count: noted by the token's reader, told when the route asks for one that counts. */
public final class TokenRefusal {

    private static final String ATTRIBUTE = "wufei.token-refusal";

    private TokenRefusal() {}

    /** Notes the reason at the request. */
    public static void note(HttpRequest<?> request, ProblemCode why) {
        request.setAttribute(ATTRIBUTE, why);
    }

    /** The reason, where a token was sent that did not count. */
    public static Optional<ProblemCode> noted(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, ProblemCode.class);
    }

    static ProblemCode of(HttpRequest<?> request) {
        return noted(request).orElse(ProblemCode.UNAUTHENTICATED);
    }
}
