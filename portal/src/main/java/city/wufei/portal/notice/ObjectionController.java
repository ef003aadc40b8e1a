package city.wufei.portal.notice;

import city.wufei.content.id.Ids;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Contact;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Overtaken;
import city.wufei.portal.page.Overtaken.Meanwhile;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The office's page of a notice: its units, what was objected to them, and the way to take one out. */
@Controller(value = "/desk/notices/{number}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.OFFICE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ObjectionController {
    private static final int LONGEST_TEXT = 2000;

    private final Transactions transactions;
    private final Notices notices;
    private final Objections objections;
    private final Names names;
    private final Clock clock;
    private final Overtaken overtaken;
    private final Pages pages;

    ObjectionController(
            Transactions transactions,
            Notices notices,
            Objections objections,
            Names names,
            Clock clock,
            Overtaken overtaken,
            Pages pages) {
        this.transactions = transactions;
        this.notices = notices;
        this.objections = objections;
        this.names = names;
        this.clock = clock;
        this.overtaken = overtaken;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        var form = Form.posted(Map.of("received", List.of(today().toString())));
        return pages.show(visitor, "notice/office", model(visitor, find(person, number), form));
    }

    @Post("/objections")
    HttpResponse<?> keep(Visitor visitor, Person person, String number, Form form) {
        var batch = find(person, number);
        var entry = entry(batch, form);
        var receivedOn = received(form, batch);
        var objector = form.require("objector", 60);
        var reach = form.require("objector-contact", 100);
        var text = form.require("objection", LONGEST_TEXT);
        if (!batch.runsAt(clock.instant())) {
            form.reject("", "notice.objection.ended");
        }
        if (form.isRefused() || entry.isEmpty() || receivedOn.isEmpty()) {
            return pages.refuse(visitor, "notice/office", model(visitor, batch, form));
        }
        objections.keep(visitor.actor(), batch, entry.get(), receivedOn.get(), new Contact(objector, reach, ""), text);
        return pages.goTo("/desk/notices/" + number, Flash.success("notice.objection.kept"));
    }

    @Get("/removals")
    HttpResponse<?> askToTakeOff(Visitor visitor, Person person, String number) {
        var batch = find(person, number);
        return batch.runsAt(clock.instant())
                ? pages.show(visitor, "notice/take-off", model(visitor, batch, Form.empty()))
                : pages.goTo("/desk/notices/" + number, Flash.notice("notice.objection.ended"));
    }

    @Post("/removals")
    HttpResponse<?> takeOff(Visitor visitor, Person person, String number, Form form) {
        var batch = find(person, number);
        var entry = entry(batch, form);
        var reason = form.require("reason", LONGEST_TEXT);
        if (form.isRefused() || entry.isEmpty()) {
            return pages.refuse(visitor, "notice/take-off", model(visitor, batch, form));
        }
        return switch (objections.takeOff(person, visitor.actor(), batch, entry.get(), reason)) {
            case Outcome.Taken taken ->
                pages.goTo(
                        "/desk/notices/" + number,
                        Flash.success("notice.taken-off", entry.get().organisation()));
            case Outcome.NotNow moved ->
                overtaken.answer(visitor, new Meanwhile("/desk/notices/" + number, Optional.empty()), form);
            case Outcome.NotAllowed not -> throw new NotHere();
            case Outcome.Unmet unmet ->
                pages.refuse(visitor, "notice/take-off", model(visitor, batch, form.reject("reason", "form.required")));
        };
    }

    private Batch find(Person person, String number) {
        return transactions
                .inTransaction(transaction -> notices.find(transaction, person.district(), number))
                .orElseThrow(NotHere::new);
    }

    private Optional<NoticeEntry> entry(Batch batch, Form form) {
        var id = Ids.parse(form.text("unit"));
        var found = transactions.inTransaction(transaction -> notices.entries(transaction, batch)).stream()
                .filter(each ->
                        id.filter(wanted -> wanted == each.applicationId()).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            form.reject("unit", "notice.unit.choose");
        }
        return found;
    }

    /** Not before the notice began and not after today. */
    private Optional<LocalDate> received(Form form, Batch batch) {
        try {
            var day = LocalDate.parse(form.text("received"));
            var first = LocalDate.ofInstant(batch.opensAt(), Show.ZONE);
            if (!day.isBefore(first) && !day.isAfter(today())) {
                return Optional.of(day);
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        form.reject("received", "notice.received.wrong");
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Show.ZONE);
    }

    private Map<String, Object> model(Visitor visitor, Batch batch, Form form) {
        var file = objections.of(batch);
        var units = new LinkedHashMap<String, String>();
        file.entries().forEach(entry -> units.put(Ids.text(entry.applicationId()), entry.organisation()));
        var model = new HashMap<String, Object>();
        model.put("batch", batch);
        model.put("file", file);
        model.put("units", units);
        model.put("named", named(file));
        model.put("running", batch.runsAt(clock.instant()));
        model.put("types", names.types(batch.district(), visitor.language()));
        model.put("subdistricts", names.subdistricts(batch.district(), visitor.language()));
        model.put("form", form);
        return model;
    }

    /** Every unit by its case, those that were taken out among them. */
    private static Map<Long, String> named(Objections.File file) {
        var named = new LinkedHashMap<Long, String>();
        file.removals().forEach(each -> named.put(each.applicationId(), each.organisation()));
        file.entries().forEach(each -> named.put(each.applicationId(), each.organisation()));
        return named;
    }
}
