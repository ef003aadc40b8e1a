package city.wufei.portal.selfassessment;

import static java.util.stream.Collectors.toMap;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.SheetProblem;
import city.wufei.portal.application.Application;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.certificate.Certificate;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.selfassessment.SelfAssessments.Opening;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The applicant's cases: the list, one case, its submission and its withdrawal. */
@Controller(value = "/apply", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.APPLICANT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApplyController {
    private static final int LONGEST_REASON = 1000;

    private final SelfAssessments selfAssessments;
    private final Organisations organisations;
    private final CaseProgress progress;
    private final Pages pages;
    private final Messages messages;
    private final PublicationFeed feed;

    ApplyController(
            SelfAssessments selfAssessments,
            Organisations organisations,
            CaseProgress progress,
            Pages pages,
            Messages messages,
            PublicationFeed feed) {
        this.selfAssessments = selfAssessments;
        this.organisations = organisations;
        this.progress = progress;
        this.pages = pages;
        this.messages = messages;
        this.feed = feed;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person) {
        var organisation = organisations.ofPerson(person.district(), person.id());
        var model = new HashMap<String, Object>();
        model.put("organisation", organisation.orElse(null));
        var offered = selfAssessments.offered(person.district());
        var own = organisation.map(Organisation::type).orElse("");
        model.put("standards", offered);
        model.put("own", offered.stream().filter(each -> each.id().equals(own)).toList());
        model.put(
                "others",
                offered.stream().filter(each -> !each.id().equals(own)).toList());
        var cases = organisation.map(selfAssessments::ofOrganisation).orElse(List.of());
        model.put("binding", selfAssessments.binding(cases));
        model.put(
                "open",
                cases.stream()
                        .filter(each -> !each.state().isFinal())
                        .collect(toMap(each -> each.standard().id(), Application::number, (newer, older) -> newer)));
        model.put(
                "cases",
                cases.stream()
                        .map(each -> new CaseLine(each, each.standard().in(feed.library())))
                        .toList());
        return pages.show(visitor, "selfassessment/list", model);
    }

    /** For the list: a case and the standard that it is judged by. */
    public record CaseLine(Application application, city.wufei.content.standard.Standard standard) {}

    @Post
    HttpResponse<?> start(Visitor visitor, Person person, Form form) {
        var organisation = organisations.ofPerson(person.district(), person.id());
        if (organisation.isEmpty()) {
            return pages.goTo("/apply/organisation", Flash.notice("apply.register-first"));
        }
        var standard = feed.library()
                .standard(person.district(), form.text("standard"))
                .orElseThrow(NotHere::new);
        return switch (selfAssessments.start(visitor.actor(), organisation.get(), standard)) {
            case Opening.Opened(var application) -> pages.goTo("/apply/" + application.number());
            case Opening.InForce(var certificate) -> pages.goTo("/apply", inForce(visitor, certificate));
        };
    }

    private Flash inForce(Visitor visitor, Certificate certificate) {
        var show = Show.in(visitor.language(), messages);
        return Flash.notice(
                "apply.in-force",
                certificate.number(),
                show.date(certificate.expiresOn()),
                show.date(certificate.renewableFrom()));
    }

    @Get("/{number}")
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        return pages.show(visitor, "selfassessment/case", model(visitor, find(person, number)));
    }

    @Get("/{number}/submit")
    HttpResponse<?> commitment(Visitor visitor, Person person, String number) {
        var own = find(person, number);
        if (!own.isWritable()) {
            return pages.goTo("/apply/" + number);
        }
        return pages.show(
                visitor,
                "selfassessment/submit",
                submission(own, Form.empty(), own.sheet().problems()));
    }

    @Post("/{number}/submit")
    HttpResponse<?> submit(Visitor visitor, Person person, String number, Form form) {
        var own = find(person, number);
        var signer = form.require("signer", 40);
        form.require("agree", "yes"::equals, "apply.agree.missing");
        if (form.isRefused()) {
            return pages.refuse(
                    visitor,
                    "selfassessment/submit",
                    submission(own, form, own.sheet().problems()));
        }
        if (form.isChecked("check") && own.sheet().problems().isEmpty()) {
            return pages.show(
                    visitor, "selfassessment/submit", submission(own, form, List.of())); // completed meanwhile: ask
        }
        return switch (selfAssessments.submit(person, visitor.actor(), own, signer)) {
            case SelfAssessments.Submission.Submitted submitted ->
                pages.goTo("/apply/" + number, Flash.success("apply.submitted"));
            case SelfAssessments.Submission.Incomplete incomplete -> {
                form.reject("", "apply.incomplete", incomplete.problems().size());
                yield pages.refuse(visitor, "selfassessment/submit", submission(own, form, incomplete.problems()));
            }
            case SelfAssessments.Submission.Closed closed ->
                pages.goTo("/apply/" + number, Flash.notice("apply.not-now"));
        };
    }

    @Post("/{number}/withdraw")
    HttpResponse<?> withdraw(Visitor visitor, Person person, String number, Form form) {
        var own = find(person, number);
        var reason = form.limit("reason", LONGEST_REASON);
        if (form.isRefused()) {
            return pages.goTo("/apply/" + number, Flash.problem("form.too-long", LONGEST_REASON));
        }
        return selfAssessments.withdraw(person, visitor.actor(), own, reason) instanceof Outcome.Taken
                ? pages.goTo("/apply", Flash.success("apply.withdrawn"))
                : pages.goTo("/apply/" + number, Flash.notice("apply.not-now"));
    }

    @Post("/{number}/delete")
    HttpResponse<?> delete(Visitor visitor, Person person, String number) {
        return selfAssessments.deleteDraft(visitor.actor(), find(person, number))
                ? pages.goTo("/apply", Flash.success("apply.deleted"))
                : pages.goTo("/apply/" + number, Flash.notice("apply.not-now"));
    }

    private OwnCase find(Person person, String number) {
        return selfAssessments.find(person, number).orElseThrow(NotHere::new);
    }

    private Map<String, Object> model(Visitor visitor, OwnCase own) {
        var model = new HashMap<String, Object>(progress.of(own.application(), visitor.language(), true));
        model.put("own", own);
        model.put("sheet", own.sheet());
        model.put("verdict", own.sheet().verdict());
        model.put("problems", own.sheet().problems());
        model.put("assessed", selfAssessments.assessed(own).orElse(null));
        return model;
    }

    private static Map<String, Object> submission(OwnCase own, Form form, List<SheetProblem> problems) {
        return Map.of(
                "own",
                own,
                "sheet",
                own.sheet(),
                "form",
                form,
                "problems",
                problems,
                "verdict",
                own.sheet().verdict());
    }

    /** Its places in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem cases() {
            return new NavItem(NavItem.Group.CERTIFICATION, 10, "/apply", "apply.title", Set.of(Role.APPLICANT));
        }
    }
}
