package city.wufei.portal.desk;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Need;
import city.wufei.portal.application.Note;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.assessment.Assessments;
import city.wufei.portal.assessment.Load;
import city.wufei.portal.desk.CaseFiles.CaseFile;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.person.People;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Giving a case to assessors, and ending the assessment when all who remain have handed in. */
@Controller(value = "/desk/cases/{number}/assessors", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.OFFICE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssessorsController {
    private static final int USUAL_TERM = 10;

    private final CaseFiles files;
    private final Assessments assessments;
    private final Terms terms;
    private final People people;
    private final Cases cases;
    private final Transactions transactions;
    private final Pages pages;

    AssessorsController(
            CaseFiles files,
            Assessments assessments,
            Terms terms,
            People people,
            Cases cases,
            Transactions transactions,
            Pages pages) {
        this.files = files;
        this.assessments = assessments;
        this.terms = terms;
        this.people = people;
        this.cases = cases;
        this.transactions = transactions;
        this.pages = pages;
    }

    /** Somebody who can be chosen, and what they have to do already. */
    public record Choice(String id, String name, Load load) {}

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        var file = find(person, number);
        var state = file.application().state();
        if (state != CaseState.ACCEPTED && state != CaseState.ASSESSMENT) {
            return pages.goTo("/desk/cases/" + number);
        }
        var form = Form.filled(Map.of("finish-days", Integer.toString(USUAL_TERM)));
        return pages.show(visitor, "desk/assessors", model(file, form));
    }

    @Post
    HttpResponse<?> assign(Visitor visitor, Person person, String number, Form form) {
        var file = find(person, number);
        var chosen = people.holding(person.district(), Role.ASSESSOR).stream()
                .filter(each -> form.isChosen("assessors", Ids.text(each.id())))
                .map(each -> new Assessments.Assessor(each.id(), each.name()))
                .toList();
        if (chosen.isEmpty()) {
            form.reject("assessors", "assessors.choose");
        }
        var free = chosen.stream().filter(each -> !hasSeat(file, each.id())).toList();
        if (free.isEmpty() && !chosen.isEmpty()) {
            return pages.goTo("/desk/cases/" + number, Flash.notice("assessors.there"));
        }
        var dueOn = dueOn(form);
        if (form.isRefused()) {
            return pages.refuse(visitor, "desk/assessors", model(file, form));
        }
        return assessments.assign(person, visitor.actor(), file.application(), free, dueOn) instanceof Outcome.Taken
                ? pages.goTo("/desk/cases/" + number, Flash.success("assessors.assigned", free.size()))
                : pages.goTo("/desk/cases/" + number, Flash.notice("desk.moved"));
    }

    @Post("/complete")
    HttpResponse<?> complete(Visitor visitor, Person person, String number, Form form) {
        var file = find(person, number);
        var met = file.canComplete() ? Set.of(Need.ALL_HANDED_IN) : Set.<Need>of();
        var outcome = transactions.inTransaction(transaction -> cases.take(
                transaction,
                person,
                visitor.actor(),
                file.application(),
                CaseAction.COMPLETE_ASSESSMENT,
                Note.ofOffice(""),
                met));
        return pages.goTo(
                "/desk/cases/" + number,
                outcome instanceof Outcome.Taken ? Flash.success("assessors.completed") : Flash.notice("desk.moved"));
    }

    /** Until when they are asked to hand in; an office may leave that open. */
    private Optional<LocalDate> dueOn(Form form) {
        if (form.text("finish-days").isEmpty()) {
            return Optional.empty();
        }
        return terms.lastDay(form, "finish-days");
    }

    private CaseFile find(Person person, String number) {
        return files.find(person, number).orElseThrow(NotHere::new);
    }

    private static boolean hasSeat(CaseFile file, long assessor) {
        return file.seats().stream().anyMatch(seat -> seat.assessorId() == assessor);
    }

    /** Those who have no seat yet can be chosen. */
    private Map<String, Object> model(CaseFile file, Form form) {
        var free = people.holding(file.application().district(), Role.ASSESSOR).stream()
                .filter(each -> !hasSeat(file, each.id()))
                .toList();
        var loads = assessments.loads(file.application(), free);
        var choices = IntStream.range(0, free.size())
                .mapToObj(at ->
                        new Choice(Ids.text(free.get(at).id()), free.get(at).name(), loads.get(at)))
                .toList();
        return Map.of("file", file, "form", form, "choices", choices);
    }
}
