package city.wufei.portal.points;

import city.wufei.content.id.Ids;
import city.wufei.contracts.staff.BalanceCorrection;
import city.wufei.contracts.staff.EntryMade;
import city.wufei.contracts.staff.EntryReversal;
import city.wufei.contracts.staff.ResidentPoints;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
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

/** Finds a resident by the code that the resident tells, shows the ledger, and puts it right. */
@Controller(value = "/points/residents", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResidentPointsController {
    private static final String HERE = "/points/residents";
    private static final int REASON_LENGTH = 200;
    private static final int MOST = 1_000;

    private final PointsCalls calls;
    private final Transactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final Pages pages;

    ResidentPointsController(PointsCalls calls, Transactions transactions, Audit audit, Ids ids, Pages pages) {
        this.calls = calls;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.pages = pages;
    }

    /** The question for a code, and where a given one leads. */
    @Get
    HttpResponse<?> find(Visitor visitor, Person person, Form form) {
        if (form.text("code").isEmpty()) {
            return pages.show(visitor, "points/find", Map.of("form", form));
        }
        var code = ResidentCode.read(form.text("code"));
        if (code.isEmpty()) {
            return pages.refuse(visitor, "points/find", Map.of("form", form.reject("code", "points.code.wrong")));
        }
        return switch (calls.account(person, visitor.language(), code.get())) {
            case StaffAnswer.Given<ResidentPoints>(var found) -> pages.goTo(HERE + "/" + found.code());
            case StaffAnswer.Refused<ResidentPoints> refused ->
                pages.refuse(visitor, "points/find", Map.of("form", form.reject("code", "points.code.nobody")));
            case StaffAnswer.Away<ResidentPoints> away ->
                pages.refuse(visitor, "points/find", Map.of("form", form.reject("", "points.away")));
        };
    }

    @Get("/{code}")
    HttpResponse<?> one(Visitor visitor, Person person, String code, TableQuery query) {
        var form = Form.filled(Map.of("request", Ids.text(ids.next())));
        return pages.show(visitor, "points/resident", model(visitor, person, read(code), query.filter("cursor"), form));
    }

    @Post("/{code}/reverse")
    HttpResponse<?> reverse(Visitor visitor, Person person, String code, Form form) {
        var resident = read(code);
        var entry = form.require("entry", REASON_LENGTH);
        var reason = form.require("reversal-reason", REASON_LENGTH);
        if (form.isRefused()) {
            return refuse(visitor, person, resident, form);
        }
        var answer = calls.reverse(person, visitor.language(), resident, new EntryReversal(entry, reason));
        return answered(visitor, person, resident, form, answer, "points.reverse", reason);
    }

    @Post("/{code}/correct")
    HttpResponse<?> correct(Visitor visitor, Person person, String code, Form form) {
        var resident = read(code);
        var points = form.integer("points").filter(number -> number != 0 && Math.abs((long) number) <= MOST);
        form.require("points", _ -> points.isPresent(), "points.number", MOST);
        var reason = form.require("correction-reason", REASON_LENGTH);
        var request = Ids.parse(form.text("request")).map(Ids::text);
        form.require("request", _ -> request.isPresent(), "points.stale");
        if (form.isRefused()) {
            return refuse(visitor, person, resident, form);
        }
        var correction = new BalanceCorrection(points.orElseThrow(), reason, request.orElseThrow());
        var answer = calls.correct(person, visitor.language(), resident, correction);
        return answered(visitor, person, resident, form, answer, "points.correct", reason);
    }

    private HttpResponse<?> answered(
            Visitor visitor,
            Person person,
            ResidentCode code,
            Form form,
            StaffAnswer<EntryMade> answer,
            String action,
            String reason) {
        return switch (answer) {
            case StaffAnswer.Given<EntryMade>(var made) -> done(visitor, code, made, action, reason);
            case StaffAnswer.Away<EntryMade> away -> refuse(visitor, person, code, form.reject("", "points.away.post"));
            case StaffAnswer.Refused<EntryMade>(var status, var problem, var text)
            when problem.equals("not-found") -> throw new NotHere();
            case StaffAnswer.Refused<EntryMade>(var status, var problem, var text) ->
                refuse(visitor, person, code, form.reject("", "points.refused", text));
        };
    }

    private HttpResponse<?> done(Visitor visitor, ResidentCode code, EntryMade made, String action, String reason) {
        var points = made.made().entry().points();
        var before = Map.of("balance", made.balance() - points);
        var after = Map.of("balance", made.balance(), "points", points, "reason", reason);
        var subject = new Subject("points-account", code.text(), code.text());
        transactions.run(transaction -> audit.record(transaction, visitor.actor(), action, subject, before, after));
        return pages.goTo(HERE + "/" + code.text(), Flash.success(action + ".done", Math.abs(points), made.balance()));
    }

    private HttpResponse<?> refuse(Visitor visitor, Person person, ResidentCode code, Form form) {
        return pages.refuse(visitor, "points/resident", model(visitor, person, code, "", form));
    }

    /** What app-api knows of the resident; without it where app-api does not answer, so that nothing typed is lost. */
    private Map<String, Object> model(Visitor visitor, Person person, ResidentCode code, String cursor, Form form) {
        var model = new HashMap<String, Object>();
        model.put("code", code.text());
        model.put("form", form);
        switch (calls.account(person, visitor.language(), code)) {
            case StaffAnswer.Given<ResidentPoints>(var found) -> model.put("account", found);
            case StaffAnswer.Refused<ResidentPoints> refused -> throw new NotHere();
            case StaffAnswer.Away<ResidentPoints> away -> {}
        }
        calls.entries(person, visitor.language(), code, cursor).given().ifPresent(page -> {
            model.put("entries", page.items().stream().map(EntryLine::of).toList());
            model.put("next", page.cursor() == null ? "" : page.cursor());
        });
        model.put("cursor", cursor);
        return model;
    }

    private static ResidentCode read(String code) {
        return ResidentCode.read(code).orElseThrow(NotHere::new);
    }
}
