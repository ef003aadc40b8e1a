package city.wufei.appapi.problem;

import city.wufei.appapi.transaction.DatabaseUnavailable;
import city.wufei.contracts.problem.Problem;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.authentication.AuthorizationException;
import io.swagger.v3.oas.annotations.Hidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what ended a request becomes a problem. What the framework refuses: {@link ProblemErrorProcessor}. */
@Hidden
@Controller
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Error(global = true)
    HttpResponse<Problem> refused(HttpRequest<?> request, ProblemException refusal) {
        return problems.answer(request, refusal);
    }

    @Error(global = true)
    HttpResponse<Problem> notAllowed(HttpRequest<?> request, AuthorizationException refusal) {
        return problems.answer(request, refusal.isForbidden() ? ProblemCode.FORBIDDEN : TokenRefusal.of(request));
    }

    @Error(global = true)
    HttpResponse<Problem> databaseGone(HttpRequest<?> request, DatabaseUnavailable failure) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), String.valueOf(failure.getCause()));
        return problems.answer(request, ProblemCode.UNAVAILABLE);
    }
}
