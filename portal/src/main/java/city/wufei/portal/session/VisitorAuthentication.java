package city.wufei.portal.session;

import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Requests;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Tells the rules of {@code @Secured} who was found at the door. */
@Singleton
final class VisitorAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Requests.visitor(request)
                .flatMap(Visitor::person)
                .<Publisher<Authentication>>map(who -> Publishers.just(Authentication.build(
                        who.login(), who.roles().stream().map(Role::code).toList())))
                .orElseGet(Publishers::empty);
    }
}
