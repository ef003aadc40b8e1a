package city.wufei.portal.reward;

import city.wufei.contracts.staff.StaffRedemption;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The hand-over: a code is typed, or its QR code opens the page with any camera; what it is for is shown, and handed over once
 * that was confirmed.
 */
@Controller("/rewards/hand-over")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOverController {
    private static final String HERE = "/rewards/hand-over";
    private static final int CODE_LENGTH = 200;

    private final RewardCalls calls;
    private final RewardRows rows;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;

    HandOverController(RewardCalls calls, RewardRows rows, Transactions transactions, Audit audit, Pages pages) {
        this.calls = calls;
        this.rows = rows;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    /** Nothing is changed here, so that a camera may open it. */
    @Get
    HttpResponse<?> look(Visitor visitor, Person person, Form form) {
        var code = form.limit("code", CODE_LENGTH);
        if (code.isEmpty() || form.isRefused()) {
            return show(visitor, form, new HashMap<>());
        }
        return switch (calls.look(person, visitor.language(), code)) {
            case StaffAnswer.Given<StaffRedemption>(var found) -> show(visitor, form, about(person, form, found));
            case StaffAnswer.Refused<StaffRedemption> refused -> {
                say(form, refused);
                yield show(visitor, form, new HashMap<>());
            }
            case StaffAnswer.Away<StaffRedemption> away -> {
                form.reject("", "reward.away.look");
                yield show(visitor, form, new HashMap<>());
            }
        };
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handOver(Visitor visitor, Person person, Form form) {
        var code = form.require("code", CODE_LENGTH);
        var shop = form.require("shop", rows.shops(person)::containsKey, "form.required")
                .text("shop");
        if (form.isRefused()) {
            return again(visitor, person, form);
        }
        return switch (calls.handOver(person, visitor.language(), code, shop)) {
            case StaffAnswer.Given<StaffRedemption>(var done) -> {
                record(visitor, person, done, shop);
                yield pages.goTo(
                        HERE + "?shop=" + URLEncoder.encode(shop, StandardCharsets.UTF_8),
                        Flash.success("reward.handed-over", done.rewardName()));
            }
            case StaffAnswer.Refused<StaffRedemption> refused -> {
                say(form, refused);
                yield again(visitor, person, form);
            }
            case StaffAnswer.Away<StaffRedemption> away -> {
                form.reject("", "reward.away.hand-over");
                yield again(visitor, person, form);
            }
        };
    }

    private void record(Visitor visitor, Person person, StaffRedemption done, String shop) {
        transactions.run(transaction -> audit.record(
                transaction,
                visitor.actor(),
                "reward.hand-over",
                new Subject("redemption", done.id(), done.rewardName()),
                null,
                Map.of("shop", rows.shopName(person, shop))));
    }

    /** The clear sentence beside the field that it is about. */
    private static void say(Form form, StaffAnswer.Refused<StaffRedemption> refused) {
        switch (refused.code()) {
            case "wrong-district" -> form.reject("code", "reward.code.foreign");
            case "wrong-shop" -> form.reject("shop", "reward.said", refused.text());
            default -> form.reject("code", "reward.said", refused.text());
        }
    }

    /** The refused form, with what the code is for where that can still be said. */
    private HttpResponse<?> again(Visitor visitor, Person person, Form form) {
        var model = form.hasProblem("code")
                ? new HashMap<String, Object>()
                : calls.look(person, visitor.language(), form.text("code"))
                        .given()
                        .map(found -> about(person, form, found))
                        .orElseGet(HashMap::new);
        model.put("form", form);
        return pages.refuse(visitor, "reward/hand-over", model);
    }

    private HttpResponse<?> show(Visitor visitor, Form form, Map<String, Object> model) {
        model.put("form", form);
        return form.isRefused()
                ? pages.refuse(visitor, "reward/hand-over", model)
                : pages.show(visitor, "reward/hand-over", model);
    }

    /** What the code is for, and where it can be handed over; the shop of the last time is chosen already. */
    private Map<String, Object> about(Person person, Form form, StaffRedemption found) {
        var shops = rows.shops(person, found.reward());
        var model = new HashMap<String, Object>();
        model.put("found", found);
        model.put("shops", shops);
        model.put(
                "chosen",
                shops.containsKey(form.text("shop")) || shops.size() != 1
                        ? form.text("shop")
                        : shops.keySet().iterator().next());
        return model;
    }
}
