package city.wufei.portal.session;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Pages;
import city.wufei.portal.person.People;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;

/** A person's own account: changing the password, which ends their other sessions. */
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    static final URI PASSWORD = URI.create("/account/password");

    private final People people;
    private final Sessions sessions;
    private final Pages pages;

    AccountController(People people, Sessions sessions, Pages pages) {
        this.people = people;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** What somebody with a password to change may open: this page, the way out, and the language. */
    static boolean isOpen(String path) {
        return path.equals(PASSWORD.getPath()) || path.equals("/logout") || path.startsWith("/language/");
    }

    @Get("/password")
    HttpResponse<?> form(Visitor visitor, Person person) {
        return page(visitor, Form.empty(), person);
    }

    @Post(value = "/password", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, Visitor visitor, Person person, Form form) {
        people.changePassword(visitor.actor(), form);
        if (form.isRefused()) {
            return page(visitor, form, person);
        }
        var browser = request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse("");
        var token = sessions.start(person, visitor.address(), browser);
        return pages.goTo("/home", Flash.success("account.password.changed"))
                .cookie(pages.cookie(Csrf.SESSION_COOKIE, token));
    }

    /** Where one is logged in. */
    @Get("/sessions")
    HttpResponse<?> sessions(Visitor visitor, Person person) {
        return pages.show(visitor, "session/own", Map.of("sessions", sessions.own(person)));
    }

    @Post(value = "/sessions/{id}/end", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Visitor visitor, Person person, String id) {
        var ended = sessions.endOwn(person, visitor.actor(), id);
        return pages.goTo(
                "/account/sessions", ended ? Flash.success("sessions.ended") : Flash.problem("sessions.not-running"));
    }

    private HttpResponse<?> page(Visitor visitor, Form form, Person person) {
        var model = Map.of("form", form, "forced", people.mustChangePassword(person.id()));
        return form.isRefused()
                ? pages.refuse(visitor, "session/password", model)
                : pages.show(visitor, "session/password", model);
    }
}
