package city.wufei.portal.session;

import city.wufei.portal.feed.DistrictNames;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Pages;
import city.wufei.portal.person.People;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.util.Map;

/** An applicant makes an account of their own; the organisation comes after it. */
@Controller("/register")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RegisterController {
    private final People people;
    private final Sessions sessions;
    private final RegistrationAllowance allowance;
    private final DistrictNames districts;
    private final Pages pages;

    RegisterController(
            People people, Sessions sessions, RegistrationAllowance allowance, DistrictNames districts, Pages pages) {
        this.people = people;
        this.sessions = sessions;
        this.allowance = allowance;
        this.districts = districts;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(Visitor visitor) {
        return visitor.person().isPresent()
                ? pages.goTo("/home")
                : pages.show(visitor, "session/register", model(visitor, Form.empty()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, Visitor visitor, Form form) {
        var district = form.text("district");
        form.require("district", districts::exists, "register.district.none");
        form.require("consent", consent -> !consent.isEmpty(), "register.consent.needed");
        people.checkRegistration(form);
        if (form.isRefused()) {
            return pages.refuse(visitor, "session/register", model(visitor, form));
        }
        var wait = allowance.take(visitor.address());
        if (wait.isPresent()) {
            return wait(visitor, form, wait.get());
        }
        var person = people.register(district, form, visitor.address());
        if (person.isEmpty()) {
            return pages.refuse(visitor, "session/register", model(visitor, form));
        }
        var browser = request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse("");
        var token = sessions.start(person.get(), visitor.address(), browser);
        return pages.goTo("/home", Flash.success("register.done")).cookie(pages.cookie(Csrf.SESSION_COOKIE, token));
    }

    /** In whole minutes, rounded up: whoever waits as long as it says can go on. */
    private HttpResponse<?> wait(Visitor visitor, Form form, Duration wait) {
        var seconds = wait.toSeconds() + 1;
        form.reject("", "register.wait", (seconds + 59) / 60);
        return pages.show(visitor, HttpStatus.TOO_MANY_REQUESTS, "session/register", model(visitor, form))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private Map<String, Object> model(Visitor visitor, Form form) {
        return Map.of("form", form, "districts", districts.all(visitor.language()));
    }
}
