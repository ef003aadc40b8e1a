package city.wufei.portal.correction;

import city.wufei.content.id.Ids;
import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.staff.StaffCorrection;
import city.wufei.contracts.staff.StaffCorrectionPage;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.barcode.Categories;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.Feedback;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What residents hold to be wrong: the list, and the page of one, from which it is answered. */
@Controller(value = "/publicity/corrections", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.PUBLICITY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectionController {
    private static final String KIND = "corrections";
    private static final String LIST = "/publicity/corrections";
    private static final int REPLY_LENGTH = 300;

    private final Feedback feedback;
    private final Categories categories;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;

    CorrectionController(
            Feedback feedback, Categories categories, Transactions transactions, Audit audit, Pages pages) {
        this.feedback = feedback;
        this.categories = categories;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var page = feedback.list(person, visitor.language(), KIND, query, StaffCorrectionPage.class);
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("states", Feedback.STATES);
        model.put("categories", categories.of(person, visitor));
        page.given().ifPresent(given -> {
            model.put("corrections", given.items());
            var cursor = given.cursor();
            model.put("cursor", cursor == null ? "" : cursor);
        });
        return pages.show(visitor, "correction/list", model);
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, Person person, String id) {
        return switch (find(visitor, person, id)) {
            case StaffAnswer.Given<StaffCorrection>(var found) ->
                pages.show(visitor, "correction/correction", model(visitor, person, found, Form.empty()));
            case StaffAnswer.Away<StaffCorrection> away -> pages.show(visitor, "barcode/away", Map.of("back", LIST));
            case StaffAnswer.Refused<StaffCorrection> refused -> throw new NotHere();
        };
    }

    @Get("/{id}/photo")
    HttpResponse<?> photo(Visitor visitor, Person person, String id) {
        return feedback.photo(person, visitor.language(), KIND, valid(id))
                .map(jpeg -> HttpResponse.ok(jpeg)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox"))
                .orElseThrow(NotHere::new);
    }

    @Post("/{id}/accept")
    HttpResponse<?> accept(Visitor visitor, Person person, String id, Form form) {
        form.limit("reply", REPLY_LENGTH);
        return decide(visitor, person, id, form, FeedbackStatus.ACCEPTED);
    }

    @Post("/{id}/decline")
    HttpResponse<?> decline(Visitor visitor, Person person, String id, Form form) {
        form.require("reply", REPLY_LENGTH);
        return decide(visitor, person, id, form, FeedbackStatus.DECLINED);
    }

    private HttpResponse<?> decide(Visitor visitor, Person person, String id, Form form, FeedbackStatus status) {
        var number = valid(id);
        if (form.isRefused()) {
            return refuse(visitor, person, number, form);
        }
        var reply = form.text("reply");
        return switch (feedback.decide(
                person, visitor.language(), KIND, number, status, reply, StaffCorrection.class)) {
            case StaffAnswer.Given<StaffCorrection>(var decided) -> decided(visitor, decided, status, reply);
            case StaffAnswer.Away<StaffCorrection> away ->
                refuse(visitor, person, number, form.reject("", "barcode.away.post"));
            case StaffAnswer.Refused<StaffCorrection>(var code, var problem, var text)
            when problem.equals("not-found") -> throw new NotHere();
            case StaffAnswer.Refused<StaffCorrection>(var code, var problem, var text) ->
                refuse(
                        visitor,
                        person,
                        number,
                        form.reject(
                                "",
                                problem.equals("already-decided") ? "correction.decided" : "barcode.refused",
                                text));
        };
    }

    private HttpResponse<?> decided(Visitor visitor, StaffCorrection decided, FeedbackStatus status, String reply) {
        var correction = decided.correction();
        var action = status == FeedbackStatus.ACCEPTED ? "correction.accept" : "correction.decline";
        var subject = new Subject("correction", correction.id(), correction.words());
        transactions.run(transaction ->
                audit.record(transaction, visitor.actor(), action, subject, null, Map.of("reply", reply)));
        return pages.goTo(LIST, Flash.success(action + ".done"));
    }

    private HttpResponse<?> refuse(Visitor visitor, Person person, String id, Form form) {
        return switch (find(visitor, person, id)) {
            case StaffAnswer.Given<StaffCorrection>(var found) ->
                pages.refuse(visitor, "correction/correction", model(visitor, person, found, form));
            case StaffAnswer.Away<StaffCorrection> away ->
                pages.refuse(visitor, "correction/correction", blind(visitor, person, id, form));
            case StaffAnswer.Refused<StaffCorrection> refused -> throw new NotHere();
        };
    }

    private StaffAnswer<StaffCorrection> find(Visitor visitor, Person person, String id) {
        return feedback.one(person, visitor.language(), KIND, valid(id), StaffCorrection.class);
    }

    private Map<String, Object> model(Visitor visitor, Person person, StaffCorrection found, Form form) {
        var model = blind(visitor, person, found.correction().id(), form);
        model.put("found", found);
        var expected = found.correction().expected();
        model.put("expected", expected == null ? "" : expected.name().toLowerCase(Locale.ROOT));
        return model;
    }

    /** The form without what app-api knows about the correction. */
    private Map<String, Object> blind(Visitor visitor, Person person, String id, Form form) {
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("form", form);
        model.put("categories", categories.of(person, visitor));
        return model;
    }

    private static String valid(String id) {
        return Ids.parse(id).map(Ids::text).orElseThrow(NotHere::new);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        @Named("corrections")
        NavItem corrections() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION,
                    50,
                    "/publicity/corrections",
                    "correction.nav",
                    Set.of(Role.PUBLICITY));
        }
    }
}
