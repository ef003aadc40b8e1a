package city.wufei.portal.review;

import city.wufei.content.id.Ids;
import city.wufei.contracts.staff.StaffReview;
import city.wufei.contracts.staff.StaffReviewDetail;
import city.wufei.portal.audit.Audit;
import city.wufei.portal.audit.Subject;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.staffapi.StaffAnswer;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.context.annotation.Factory;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The check-ins that stand out: one by one with what is around them, or several at once. */
@Controller(value = "/points/reviews", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewController {
    private static final String LIST = "/points/reviews";
    private static final int NOTE_LENGTH = 300;
    private static final int NAV_ORDER = 24;

    /** As many as a page of the list has. */
    private static final int MOST_AT_ONCE = 50;

    private final ReviewCalls calls;
    private final Transactions transactions;
    private final Audit audit;
    private final Pages pages;

    ReviewController(ReviewCalls calls, Transactions transactions, Audit audit, Pages pages) {
        this.calls = calls;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        return pages.show(visitor, "review/list", list(visitor, person, query, Form.empty()));
    }

    /** Decides those that are ticked alike; what somebody else decided meanwhile stays as it is. */
    @Post
    HttpResponse<?> several(Visitor visitor, Person person, Form form) {
        var chosen = form.all("review").stream()
                .flatMap(id -> Ids.parse(id).map(Ids::text).stream())
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
        form.require("review", _ -> !chosen.isEmpty(), "review.choose");
        var release = release(form);
        if (form.isRefused()) {
            return pages.refuse(visitor, "review/list", list(visitor, person, TableQuery.everything(LIST), form));
        }
        var decided = new ArrayList<StaffReview>();
        for (var id : chosen) {
            switch (calls.decide(person, visitor.language(), id, release, note(form))) {
                case StaffAnswer.Given<StaffReview>(var review) -> decided.add(review);
                case StaffAnswer.Refused<StaffReview> refused -> {}
                case StaffAnswer.Away<StaffReview> away -> form.reject("", "review.away.post");
            }
        }
        record(visitor, decided, release, note(form));
        if (form.isRefused()) {
            return pages.refuse(visitor, "review/list", list(visitor, person, TableQuery.everything(LIST), form));
        }
        var left = chosen.size() - decided.size();
        return pages.goTo(
                LIST,
                left == 0
                        ? Flash.success(release ? "review.released" : "review.refused", decided.size())
                        : Flash.notice("review.some", decided.size(), left));
    }

    @Get("/{id}")
    HttpResponse<?> one(Visitor visitor, Person person, String id) {
        return pages.show(visitor, "review/review", model(visitor, person, valid(id), Form.empty()));
    }

    @Post("/{id}")
    HttpResponse<?> decide(Visitor visitor, Person person, String id, Form form) {
        var number = valid(id);
        var release = release(form);
        if (form.isRefused()) {
            return pages.refuse(visitor, "review/review", model(visitor, person, number, form));
        }
        return switch (calls.decide(person, visitor.language(), number, release, note(form))) {
            case StaffAnswer.Given<StaffReview>(var review) -> {
                record(visitor, List.of(review), release, note(form));
                yield pages.goTo(LIST, Flash.success(release ? "review.released" : "review.refused", 1));
            }
            case StaffAnswer.Away<StaffReview> away -> refuse(visitor, person, number, form, "review.away.post", "");
            case StaffAnswer.Refused<StaffReview>(var status, var problem, var text)
            when problem.equals("not-found") -> throw new NotHere();
            case StaffAnswer.Refused<StaffReview>(var status, var problem, var text) ->
                refuse(
                        visitor,
                        person,
                        number,
                        form,
                        problem.equals("already-decided")
                                ? "review.decided"
                                : problem.equals("same-member") ? "review.same-member" : "points.refused",
                        text);
        };
    }

    private HttpResponse<?> refuse(
            Visitor visitor, Person person, String id, Form form, String message, String argument) {
        return pages.refuse(visitor, "review/review", model(visitor, person, id, form.reject("", message, argument)));
    }

    /** What is asked for; a no needs a word. */
    private static boolean release(Form form) {
        var decision = form.text("decision");
        form.require("decision", one -> one.equals("release") || one.equals("refuse"), "review.decision");
        if (decision.equals("refuse")) {
            form.require("note", NOTE_LENGTH);
        } else {
            form.limit("note", NOTE_LENGTH);
        }
        return decision.equals("release");
    }

    private static String note(Form form) {
        return form.text("note");
    }

    private void record(Visitor visitor, List<StaffReview> decided, boolean release, String note) {
        var action = release ? "review.release" : "review.refuse";
        transactions.run(transaction -> decided.forEach(review -> audit.record(
                transaction,
                visitor.actor(),
                action,
                new Subject("check-in", review.id(), review.placeName()),
                null,
                Map.of("points", review.points(), "reason", note, "code", review.helpCode()))));
    }

    private Map<String, Object> list(Visitor visitor, Person person, TableQuery query, Form form) {
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("form", form);
        model.put("states", ReviewCalls.STATES);
        calls.list(person, visitor.language(), query).given().ifPresent(page -> {
            var reviews = page.items().stream().map(ReviewLine::of).toList();
            model.put("reviews", reviews);
            model.put("open", reviews.stream().anyMatch(ReviewLine::waits));
            model.put("waiting", page.waiting());
            model.put("next", page.cursor() == null ? "" : page.cursor());
        });
        return model;
    }

    private Map<String, Object> model(Visitor visitor, Person person, String id, Form form) {
        var model = new HashMap<String, Object>();
        model.put("id", id);
        model.put("form", form);
        switch (calls.one(person, visitor.language(), id)) {
            case StaffAnswer.Given<StaffReviewDetail>(var found) -> {
                model.put("review", ReviewLine.of(found.review()));
                model.put("around", found.around());
            }
            case StaffAnswer.Refused<StaffReviewDetail> refused -> throw new NotHere();
            case StaffAnswer.Away<StaffReviewDetail> away -> {}
        }
        return model;
    }

    private static String valid(String id) {
        return Ids.parse(id).map(Ids::text).orElseThrow(NotHere::new);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        @Named("check-in-reviews")
        NavItem reviews() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION, NAV_ORDER, LIST, "review.nav", Set.of(Role.OPERATOR, Role.OFFICE));
        }
    }
}
