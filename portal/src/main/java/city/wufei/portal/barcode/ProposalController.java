package city.wufei.portal.barcode;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.barcode.GtinReading;
import city.wufei.content.id.Ids;
import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.staff.StaffProposal;
import city.wufei.contracts.staff.StaffProposalPage;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.Feedback;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What residents propose for barcodes: the list, and the page of one, from which it is published or declined. */
@Controller(value = "/publicity/barcodes", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.PUBLICITY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalController {
    private static final String KIND = "barcode-proposals";
    private static final String LIST = "/publicity/barcodes";
    private static final int REPLY_LENGTH = 300;

    private final Feedback feedback;
    private final Barcodes barcodes;
    private final Categories categories;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;

    ProposalController(
            Feedback feedback,
            Barcodes barcodes,
            Categories categories,
            Transactions transactions,
            Audit audit,
            Pages pages) {
        this.feedback = feedback;
        this.barcodes = barcodes;
        this.categories = categories;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var page = feedback.list(person, visitor.language(), KIND, query, StaffProposalPage.class);
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("states", Feedback.STATES);
        page.given().ifPresent(given -> {
            model.put("proposals", given.items());
            var cursor = given.cursor();
            model.put("cursor", cursor == null ? "" : cursor);
        });
        return pages.show(visitor, "barcode/proposals", model);
    }

    @Get("/proposals/{id}")
    HttpResponse<?> one(Visitor visitor, Person person, String id) {
        return switch (find(visitor, person, id)) {
            case StaffAnswer.Given<StaffProposal>(var found) ->
                pages.show(
                        visitor, "barcode/proposal", model(visitor, person, found, BarcodeForm.of(found.proposal())));
            case StaffAnswer.Away<StaffProposal> away -> pages.show(visitor, "barcode/away", Map.of("back", LIST));
            case StaffAnswer.Refused<StaffProposal> refused -> throw new NotHere();
        };
    }

    @Get("/proposals/{id}/photo")
    HttpResponse<?> photo(Visitor visitor, Person person, String id) {
        return feedback.photo(person, visitor.language(), KIND, valid(id))
                .map(jpeg -> HttpResponse.ok(jpeg)
                        .contentType(MediaType.IMAGE_JPEG_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox"))
                .orElseThrow(NotHere::new);
    }

    /** Decided first, so that of two editors one publishes; what was typed comes back whatever happens. */
    @Post("/proposals/{id}/accept")
    HttpResponse<?> accept(Visitor visitor, Person person, String id, Form form) {
        var number = valid(id);
        var barcode = BarcodeForm.read(form, BarcodeForm.gtin(form));
        var reply = form.limit("reply", REPLY_LENGTH);
        if (form.isRefused() || barcode.isEmpty()) {
            return refuse(visitor, person, number, form);
        }
        var answer = decide(visitor, person, number, FeedbackStatus.ACCEPTED, reply);
        if (!(answer instanceof StaffAnswer.Given<StaffProposal>)) {
            return notDecided(visitor, person, number, form, answer);
        }
        barcodes.publish(visitor.actor(), barcode.get(), number);
        return pages.goTo(LIST, Flash.success("barcode.published", barcode.get().name()));
    }

    @Post("/proposals/{id}/decline")
    HttpResponse<?> decline(Visitor visitor, Person person, String id, Form form) {
        var number = valid(id);
        var reply = form.require("reason", REPLY_LENGTH);
        if (form.isRefused()) {
            return refuse(visitor, person, number, form);
        }
        var answer = decide(visitor, person, number, FeedbackStatus.DECLINED, reply);
        if (answer instanceof StaffAnswer.Given<StaffProposal>(var declined)) {
            var proposal = declined.proposal();
            var subject = new Subject("barcode-proposal", number, proposal.name() + " " + proposal.ean());
            transactions.run(transaction -> audit.record(
                    transaction, visitor.actor(), "barcode.decline", subject, null, Map.of("reply", reply)));
            return pages.goTo(LIST, Flash.success("barcode.decline.done"));
        }
        return notDecided(visitor, person, number, form, answer);
    }

    private StaffAnswer<StaffProposal> decide(
            Visitor visitor, Person person, String id, FeedbackStatus status, String reply) {
        return feedback.decide(person, visitor.language(), KIND, id, status, reply, StaffProposal.class);
    }

    private HttpResponse<?> notDecided(
            Visitor visitor, Person person, String id, Form form, StaffAnswer<StaffProposal> answer) {
        if (answer instanceof StaffAnswer.Refused<StaffProposal>(var status, var code, var text)) {
            if (code.equals("not-found")) {
                throw new NotHere();
            }
            form.reject("", code.equals("already-decided") ? "barcode.decided" : "barcode.refused", text);
        } else {
            form.reject("", "barcode.away.post");
        }
        return refuse(visitor, person, id, form);
    }

    private HttpResponse<?> refuse(Visitor visitor, Person person, String id, Form form) {
        return switch (find(visitor, person, id)) {
            case StaffAnswer.Given<StaffProposal>(var found) ->
                pages.refuse(visitor, "barcode/proposal", model(visitor, person, found, form));
            case StaffAnswer.Away<StaffProposal> away ->
                pages.refuse(visitor, "barcode/proposal", blind(visitor, person, id, form));
            case StaffAnswer.Refused<StaffProposal> refused -> throw new NotHere();
        };
    }

    private StaffAnswer<StaffProposal> find(Visitor visitor, Person person, String id) {
        return feedback.one(person, visitor.language(), KIND, valid(id), StaffProposal.class);
    }

    private Map<String, Object> model(Visitor visitor, Person person, StaffProposal found, Form form) {
        var model = blind(visitor, person, found.proposal().id(), form);
        model.put("found", found);
        published(person, found.proposal().ean()).ifPresent(barcode -> model.put("published", barcode));
        return model;
    }

    /** The form without what app-api knows about the proposal. */
    private Map<String, Object> blind(Visitor visitor, Person person, String id, Form form) {
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("form", form);
        model.put("rows", BarcodeForm.rows(form));
        model.put("categories", categories.of(person, visitor));
        return model;
    }

    private Optional<Barcode> published(Person person, String ean) {
        return Gtin.read(ean) instanceof GtinReading.Right(var gtin)
                ? barcodes.find(person.district(), gtin)
                : Optional.empty();
    }

    private static String valid(String id) {
        return Ids.parse(id).map(Ids::text).orElseThrow(NotHere::new);
    }
}
