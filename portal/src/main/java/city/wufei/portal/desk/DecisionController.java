package city.wufei.portal.desk;

import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.decision.Decisions;
import city.wufei.portal.desk.CaseFiles.CaseFile;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Overtaken;
import city.wufei.portal.page.Pages;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** The decision form of a case: what the assessors found, and yes or no with reasons. */
@Controller(value = "/desk/cases/{number}/decision", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.OFFICE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
    private static final int LONGEST_TEXT = 2000;

    private final CaseFiles files;
    private final Decisions decisions;
    private final Overtaken overtaken;
    private final Pages pages;

    DecisionController(CaseFiles files, Decisions decisions, Overtaken overtaken, Pages pages) {
        this.files = files;
        this.decisions = decisions;
        this.overtaken = overtaken;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        var file = find(person, number);
        return file.application().state() == CaseState.DECISION
                ? pages.show(visitor, "desk/decision", model(file, Form.empty()))
                : pages.goTo("/desk/cases/" + number);
    }

    @Post
    HttpResponse<?> decide(Visitor visitor, Person person, String number, Form form) {
        var file = find(person, number);
        if (file.application().state() != CaseState.DECISION) {
            return overtaken.answer(visitor, files.meanwhile(file, visitor.language()), form);
        }
        var reasons = form.require("reasons", LONGEST_TEXT);
        var choice = form.text("outcome");
        if (!choice.equals("designate") && !choice.equals("decline")) {
            form.reject("outcome", "decision.choose");
        }
        if (form.isRefused()) {
            return pages.refuse(visitor, "desk/decision", model(file, form));
        }
        var designate = choice.equals("designate");
        var outcome =
                decisions.decide(person, visitor.actor(), file.application(), file.standard(), designate, reasons);
        return switch (outcome) {
            case Outcome.Taken taken ->
                pages.goTo(
                        "/desk/cases/" + number,
                        Flash.success(designate ? "decision.designated" : "decision.declined"));
            case Outcome.NotNow not -> overtaken.answer(visitor, files.meanwhile(file, visitor.language()), form);
            case Outcome.NotAllowed not -> throw new NotHere();
            case Outcome.Unmet unmet -> {
                var own = unmet.needs().contains(Need.NOT_AN_ASSESSOR);
                form.reject("outcome", own ? "decision.own-assessment" : "decision.does-not-pass");
                yield pages.refuse(visitor, "desk/decision", model(file, form));
            }
        };
    }

    private CaseFile find(Person person, String number) {
        return files.find(person, number).orElseThrow(NotHere::new);
    }

    private static Map<String, Object> model(CaseFile file, Form form) {
        return Map.of("file", file, "form", form);
    }
}
