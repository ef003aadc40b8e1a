package city.wufei.portal.desk;

import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.desk.CaseFiles.CaseFile;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Overtaken;
import city.wufei.portal.page.Pages;
import city.wufei.portal.screening.Check;
import city.wufei.portal.screening.Screenings;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The screening form of a case: a checklist, and three ways on. */
@Controller(value = "/desk/cases/{number}/screening", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.SCREENER, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreeningController {
    private static final int LONGEST_TEXT = 2000;

    private final CaseFiles files;
    private final Screenings screenings;
    private final Terms terms;
    private final Names names;
    private final Overtaken overtaken;
    private final Pages pages;

    ScreeningController(
            CaseFiles files, Screenings screenings, Terms terms, Names names, Overtaken overtaken, Pages pages) {
        this.files = files;
        this.screenings = screenings;
        this.terms = terms;
        this.names = names;
        this.overtaken = overtaken;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        var file = find(person, number);
        if (file.application().state() != CaseState.SCREENING) {
            return pages.goTo("/desk/cases/" + number);
        }
        var form = Form.posted(Map.of("days", List.of("5"), "version", List.of(version(file))));
        return pages.show(visitor, "desk/screening", model(visitor, file, form));
    }

    @Post
    HttpResponse<?> screen(Visitor visitor, Person person, String number, Form form) {
        var file = find(person, number);
        var checks = checks(form);
        var outcome = switch (form.text("outcome")) {
            case "accept" -> accept(visitor, person, file, form, checks);
            case "return" -> giveBack(visitor, person, file, form, checks);
            case "reject" -> reject(visitor, person, file, form, checks);
            default -> {
                form.reject("outcome", "screening.choose");
                yield null;
            }
        };
        if (form.isRefused() || outcome == null) {
            return pages.refuse(visitor, "desk/screening", model(visitor, file, form));
        }
        return switch (outcome) {
            case Outcome.Taken taken -> pages.goTo("/desk/cases/" + number, Flash.success("screening.done"));
            case Outcome.NotNow not -> overtaken.answer(visitor, files.meanwhile(file, visitor.language()), form);
            case Outcome.NotAllowed not -> throw new NotHere();
            case Outcome.Unmet unmet ->
                pages.refuse(visitor, "desk/screening", model(visitor, file, form.reject("", "desk.unmet")));
        };
    }

    private @org.jspecify.annotations.Nullable Outcome accept(
            Visitor visitor, Person person, CaseFile file, Form form, Set<Check> checks) {
        if (!checks.containsAll(EnumSet.allOf(Check.class))) {
            form.reject("checks", "screening.checks.missing");
            return null;
        }
        return screenings.accept(person, visitor.actor(), file.application(), checks);
    }

    private @org.jspecify.annotations.Nullable Outcome giveBack(
            Visitor visitor, Person person, CaseFile file, Form form, Set<Check> checks) {
        var items = form.require("items", LONGEST_TEXT);
        var dueOn = terms.lastDay(form, "days");
        if (form.isRefused()) {
            return null;
        }
        return screenings.returnForCompletion(
                person, visitor.actor(), file.application(), checks, items, dueOn.orElseThrow());
    }

    private @org.jspecify.annotations.Nullable Outcome reject(
            Visitor visitor, Person person, CaseFile file, Form form, Set<Check> checks) {
        var reasons = form.require("reasons", LONGEST_TEXT);
        return form.isRefused()
                ? null
                : screenings.reject(person, visitor.actor(), file.application(), checks, reasons);
    }

    private static Set<Check> checks(Form form) {
        var checks = EnumSet.noneOf(Check.class);
        Arrays.stream(Check.values())
                .filter(check -> form.isChosen("checks", check.code()))
                .forEach(checks::add);
        return checks;
    }

    private CaseFile find(Person person, String number) {
        return files.find(person, number).orElseThrow(NotHere::new);
    }

    private static String version(CaseFile file) {
        return Integer.toString(file.application().version());
    }

    private Map<String, Object> model(Visitor visitor, CaseFile file, Form form) {
        return Map.of(
                "file",
                file,
                "form",
                form,
                "checks",
                List.of(Check.values()),
                "subdistricts",
                names.subdistricts(file.application().district(), visitor.language()));
    }
}
