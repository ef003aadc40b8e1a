package city.wufei.appapi.problem;

import city.wufei.contracts.problem.FieldError;
import city.wufei.contracts.problem.Problem;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes problems. */
@Singleton
public final class Problems {

    static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final Duration UNAVAILABLE_FOR = Duration.ofSeconds(5);

    /** The answer for a code, in the language of the request. */
    public MutableHttpResponse<Problem> answer(HttpRequest<?> request, ProblemCode code) {
        return answer(request, code, Particulars.NONE, List.of(), null);
    }

    MutableHttpResponse<Problem> answer(HttpRequest<?> request, ProblemException problem) {
        return answer(request, problem.code(), problem.particulars(), problem.errors(), problem.retryAfter());
    }

    /** The problem of one part of a request, as it stands within the answer. */
    public Problem within(HttpRequest<?> request, ProblemException problem) {
        return problem(request, problem.code(), problem.particulars(), problem.errors());
    }

    MutableHttpResponse<Problem> answer(
            HttpRequest<?> request,
            ProblemCode code,
            Particulars particulars,
            List<FieldError> errors,
            @Nullable Duration retryAfter) {
        var language = Languages.of(request);
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.valueOf(code.status()))
                .contentType(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.ENGLISH.equals(language) ? "en" : "zh-CN")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers(response, code, retryAfter);
        return response.body(problem(request, code, particulars, errors));
    }

    private static Problem problem(
            HttpRequest<?> request, ProblemCode code, Particulars particulars, List<FieldError> errors) {
        var language = Languages.of(request);
        return new Problem(
                "urn:wufei:problem:" + code.wire(),
                code.title(language),
                code.status(),
                code.wire(),
                particulars.detail(language),
                RequestIds.of(request),
                errors.isEmpty() ? null : errors,
                particulars.metres(),
                particulars.until(),
                particulars.serverTime(),
                particulars.missing());
    }

    private static void headers(MutableHttpResponse<?> response, ProblemCode code, @Nullable Duration retryAfter) {
        if (code.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var wait = retryAfter == null && code == ProblemCode.UNAVAILABLE ? UNAVAILABLE_FOR : retryAfter;
        if (wait != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
    }
}
