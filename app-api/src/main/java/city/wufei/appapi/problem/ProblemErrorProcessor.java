package city.wufei.appapi.problem;

import city.wufei.contracts.problem.FieldError;
import city.wufei.contracts.problem.Problem;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the framework's own refusals (no route, wrong method, unreadable body, broken rule …) the form of a problem. */
@Singleton
@Primary
final class ProblemErrorProcessor implements ErrorResponseProcessor<Problem> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorProcessor.class);

    private final Problems problems;

    ProblemErrorProcessor(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        var request = context.getRequest();
        var cause = context.getRootCause().orElse(null);
        var code = code(base.code(), cause);
        if (code == ProblemCode.INTERNAL_ERROR) {
            LOG.error(
                    "{} {} failed, request {}", request.getMethod(), request.getPath(), RequestIds.of(request), cause);
        }
        var answer = problems.answer(request, code, Particulars.NONE, errors(request, cause), null);
        var allowed = base.getHeaders().get(HttpHeaders.ALLOW);
        if (allowed != null) {
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer;
    }

    private static ProblemCode code(int status, @Nullable Throwable cause) {
        return switch (cause) {
            case ConstraintViolationException ignored -> ProblemCode.INVALID_REQUEST;
            case DecompressionException ignored -> ProblemCode.MALFORMED_REQUEST;
            case null, default -> codeOf(status, cause);
        };
    }

    private static ProblemCode codeOf(int status, @Nullable Throwable cause) {
        return switch (status) {
            case 400 -> isUnreadable(cause) ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INVALID_REQUEST;
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemCode.TOO_MANY_REQUESTS;
            case 503 -> ProblemCode.UNAVAILABLE;
            default -> status < 500 ? ProblemCode.INVALID_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }

    private static boolean isUnreadable(@Nullable Throwable cause) {
        return cause instanceof JsonSyntaxException
                || (cause instanceof UnsatisfiedRouteException u && isBody(u.getArgument()))
                || (cause instanceof ConversionErrorException e && isBody(e.getArgument()));
    }

    private static boolean isBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    private static List<FieldError> errors(HttpRequest<?> request, @Nullable Throwable cause) {
        Locale language = Languages.of(request);
        return switch (cause) {
            case ConstraintViolationException e -> FieldErrors.of(e, language);
            case ConversionErrorException e when isBody(e.getArgument()) -> FieldErrors.ofBody(e, language);
            case ConversionErrorException e ->
                List.of(FieldErrors.unreadable(e.getArgument().getName(), language));
            case UnsatisfiedRouteException e when isBody(e.getArgument()) -> List.of();
            case UnsatisfiedRouteException e ->
                List.of(FieldErrors.missing(e.getArgument().getName(), language));
            case null, default -> List.of();
        };
    }
}
