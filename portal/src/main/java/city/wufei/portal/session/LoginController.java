package city.wufei.portal.session;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Requests;
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

/** Logging in and out, and the way back to a form that outlived its session. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {
    private static final int LONGEST_IN_SECONDS = 90;
    private static final String BUSY_SECONDS = "10";

    private final Login login;
    private final Sessions sessions;
    private final FormStash stash;
    private final KeptWords words;
    private final Pages pages;

    LoginController(Login login, Sessions sessions, FormStash stash, KeptWords words, Pages pages) {
        this.login = login;
        this.sessions = sessions;
        this.stash = stash;
        this.words = words;
        this.pages = pages;
    }

    @Get("/login")
    HttpResponse<?> form(HttpRequest<?> request, Visitor visitor, Form form) {
        if (visitor.person().isPresent()) {
            return pages.goTo(next(form));
        }
        var ending = request.getCookies()
                .findCookie(Csrf.SESSION_COOKIE)
                .map(cookie -> sessions.ending(cookie.getValue()))
                .orElse(Ending.NONE);
        return pages.show(visitor, "session/login", model(form, ending));
    }

    @Post(value = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(HttpRequest<?> request, Visitor visitor, Form form) {
        var name = form.require("login", 64);
        if (form.raw("password").isEmpty()) {
            form.reject("password", "form.required");
        }
        if (form.isRefused()) {
            return pages.refuse(visitor, "session/login", model(form, Ending.NONE));
        }
        var browser = request.getHeaders().findFirst(HttpHeaders.USER_AGENT).orElse("");
        return switch (login.logIn(name, form.raw("password"), visitor.address(), browser)) {
            case LoginOutcome.Welcome(var token) ->
                pages.goTo(next(form)).cookie(pages.cookie(Csrf.SESSION_COOKIE, token));
            case LoginOutcome.Wrong() -> refuse(visitor, form.reject("", "login.refused"));
            case LoginOutcome.Wait(var pause) -> refuse(visitor, wait(form, pause));
            case LoginOutcome.Busy() -> busy(visitor, form.reject("", "login.busy"));
        };
    }

    private HttpResponse<?> busy(Visitor visitor, Form form) {
        return pages.show(visitor, HttpStatus.SERVICE_UNAVAILABLE, "session/login", model(form, Ending.NONE))
                .header(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }

    private HttpResponse<?> refuse(Visitor visitor, Form form) {
        return pages.refuse(visitor, "session/login", model(form, Ending.NONE));
    }

    /** In whole seconds or minutes, rounded up: whoever waits as long as it says can go on. */
    private static Form wait(Form form, Duration pause) {
        var seconds = pause.plusSeconds(1).toSeconds();
        return seconds <= LONGEST_IN_SECONDS
                ? form.reject("", "login.wait.seconds", seconds)
                : form.reject("", "login.wait.minutes", (seconds + 59) / 60);
    }

    private static Map<String, Object> model(Form form, Ending ending) {
        return Map.of("form", form, "kept", isKept(form), "ending", ending);
    }

    @Post(value = "/logout", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> logout(Visitor visitor, Form form) {
        visitor.person().ifPresent(who -> sessions.logOut(who, visitor.actor(), visitor.session()));
        var login = isKept(form) ? KeptForms.login(form.text(KeptForms.FIELD)) : "/login";
        return pages.goTo(login, Flash.notice("login.goodbye"))
                .cookie(pages.cookie(Csrf.SESSION_COOKIE, "").maxAge(0));
    }

    /** The form as it was typed: in the sheet that it belongs to, or one button away from where it was going. */
    @Get("/resume/{token}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> resume(Visitor visitor, Person person, String token) {
        var kept = stash.find(token, person.id());
        if (kept.isEmpty()) {
            return stash.isAnothers(token, person.id())
                    ? pages.show(visitor, HttpStatus.CONFLICT, "session/another", Map.of("token", token))
                    : pages.goTo("/home", Flash.problem("resume.gone"));
        }
        var sheet = kept.get().sheet();
        if (sheet.isPresent()) {
            return pages.goTo(sheet.get() + "?" + KeptForms.FIELD + "=" + token);
        }
        var lines = words.lines(kept.get(), person, visitor.language());
        return pages.show(visitor, "session/resume", Map.of("kept", kept.get(), "lines", lines));
    }

    private static boolean isKept(Form form) {
        return Tokens.isToken(form.text(KeptForms.FIELD));
    }

    private static String next(Form form) {
        if (isKept(form)) {
            return "/resume/" + form.text(KeptForms.FIELD);
        }
        var next = form.text("next");
        return Requests.isOurs(next) && !next.startsWith("/login") ? next : "/home";
    }
}
