package city.wufei.portal.session;

import city.wufei.portal.page.FormPages;
import city.wufei.portal.page.Requests;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Whoever may not: a stranger is sent to log in and comes back to the same page, a person without the role reads why (403). */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Rejections implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ErrorResponseProcessor<?> errors;
    private final FormPages owners;

    Rejections(ErrorResponseProcessor<?> errors, FormPages owners) {
        this.errors = errors;
        this.owners = owners;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException rejected) {
        if (rejected.isForbidden()) {
            return errors.processResponse(
                    ErrorContext.builder(request).cause(rejected).build(), HttpResponse.status(HttpStatus.FORBIDDEN));
        }
        var next = request.getMethod() == HttpMethod.GET
                ? Requests.pathAndQuery(request)
                : owners.owner(request.getPath());
        var login = URI.create("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok().header("HX-Redirect", login.toString())
                : HttpResponse.seeOther(login);
    }
}
