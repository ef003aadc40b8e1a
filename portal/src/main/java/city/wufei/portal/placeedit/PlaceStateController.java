package city.wufei.portal.placeedit;

import city.wufei.content.id.Ids;
import city.wufei.content.place.Closure;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.placeedit.PlaceEdits.Wanted;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Closing a place for a while or for good, and opening it again. */
@Controller(value = "/places/{id}/state", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceStateController {
    private static final String PAGE = "placeedit/state";
    private static final int REASON = 200;
    private static final int LONGEST_DATE = 10;

    private final PlaceEdits edits;
    private final Pages pages;
    private final Clock clock;

    PlaceStateController(PlaceEdits edits, Pages pages, Clock clock) {
        this.edits = edits;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, Person person, String id) {
        return pages.show(visitor, PAGE, model(find(person, id), Form.empty()));
    }

    @Post
    HttpResponse<?> act(Visitor visitor, Person person, String id, Form form) {
        var known = find(person, id);
        var closure = closure(form);
        var deed = deed(form);
        var reason = form.require("reason", REASON);
        if (form.isRefused()) {
            return pages.refuse(visitor, PAGE, model(known, form));
        }
        var seen = Ids.parse(form.text("seen")).orElse(0L);
        var wanted = new Wanted(known.document().with(closure), deed, reason, seen);
        return switch (edits.publish(visitor.actor(), wanted)) {
            case PlaceOutcome.Published(var changed, var version) ->
                pages.goTo(
                        PlaceEditController.path(id), Flash.success("placeedit.done." + deed.code(), changed.name()));
            case PlaceOutcome.Unchanged unchanged ->
                pages.goTo(PlaceEditController.path(id), Flash.notice("placeedit.unchanged"));
            case PlaceOutcome.Overtaken overtaken -> {
                form.reject("", "placeedit.overtaken");
                yield pages.refuse(visitor, PAGE, model(find(person, id), form));
            }
        };
    }

    private static PlaceDeed deed(Form form) {
        return switch (form.text("do")) {
            case "reopen" -> PlaceDeed.REOPEN;
            case "close-for-good" -> PlaceDeed.CLOSE_FOR_GOOD;
            case "close" -> PlaceDeed.CLOSE;
            default -> throw new NotHere();
        };
    }

    private @Nullable Closure closure(Form form) {
        var reason = form.text("reason");
        return switch (deed(form)) {
            case REOPEN -> null;
            case CLOSE_FOR_GOOD -> new Closure(true, reason, null);
            default -> new Closure(false, reason, until(form));
        };
    }

    private @Nullable LocalDate until(Form form) {
        var text = form.text("until");
        if (text.isEmpty()) {
            return null;
        }
        var date = date(text);
        if (date == null) {
            form.reject("until", "placeedit.until.form");
        } else if (date.isBefore(LocalDate.ofInstant(clock.instant(), Show.ZONE))) {
            form.reject("until", "placeedit.until.past");
        }
        return date;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() == LONGEST_DATE ? LocalDate.parse(text) : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static Map<String, Object> model(Published<Place> known, Form form) {
        var model = new HashMap<String, Object>(PlaceEditController.head(known));
        model.put("form", form);
        return model;
    }

    private Published<Place> find(Person person, String id) {
        return edits.find(person.district(), id).orElseThrow(NotHere::new);
    }
}
