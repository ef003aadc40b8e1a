package city.wufei.portal.placeedit;

import city.wufei.content.id.Ids;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.placeedit.PlaceEdits.Wanted;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;

/** The form of a place, new or known. */
@Controller(value = "/places", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceEditController {
    private static final String PAGE = "placeedit/form";

    private final PlaceEdits edits;
    private final PlaceFormPage page;
    private final Pages pages;

    PlaceEditController(PlaceEdits edits, PlaceFormPage page, Pages pages) {
        this.edits = edits;
        this.page = page;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> ask(Visitor visitor, Person person) {
        return pages.show(visitor, PAGE, page.ofNew(visitor, person, Form.posted(PlaceFields.ofNew())));
    }

    @Post("/new")
    HttpResponse<?> create(Visitor visitor, Person person, Form form) {
        var place = page.read(person, form, Optional.empty());
        var reason = form.limit("reason", PlaceForm.REASON);
        if (place.isPresent() && !form.isRefused()) {
            var wanted = new Wanted(place.get(), PlaceDeed.CREATE, reason, 0);
            if (edits.publish(visitor.actor(), wanted) instanceof PlaceOutcome.Published(var made, var version)) {
                return pages.goTo(path(made.id()), Flash.success("placeedit.done.create", made.name()));
            }
            form.reject("id", "placeedit.id.taken");
        }
        return pages.refuse(visitor, PAGE, page.ofNew(visitor, person, form));
    }

    @Get("/{id}/edit")
    HttpResponse<?> edit(Visitor visitor, Person person, String id) {
        var known = find(person, id);
        var form = Form.posted(PlaceFields.of(known.document()));
        return pages.show(visitor, PAGE, page.of(visitor, person, known, form));
    }

    @Post("/{id}/edit")
    HttpResponse<?> change(Visitor visitor, Person person, String id, Form form) {
        var known = find(person, id);
        var place = page.read(person, form, Optional.of(known.document()));
        var reason = form.limit("reason", PlaceForm.REASON);
        if (place.isEmpty() || form.isRefused()) {
            return pages.refuse(visitor, PAGE, page.of(visitor, person, known, form));
        }
        var seen = Ids.parse(form.text("seen")).orElse(0L);
        return switch (edits.publish(visitor.actor(), new Wanted(place.get(), PlaceDeed.CHANGE, reason, seen))) {
            case PlaceOutcome.Published(var changed, var version) ->
                pages.goTo(path(id), Flash.success("placeedit.done.change", changed.name(), version));
            case PlaceOutcome.Unchanged unchanged -> pages.goTo(path(id), Flash.notice("placeedit.unchanged"));
            case PlaceOutcome.Overtaken(var last) -> overtaken(visitor, person, id, place.get(), last, form);
        };
    }

    /** What was typed stays, beside what holds by now; saving once more says that it was seen. */
    private HttpResponse<?> overtaken(
            Visitor visitor, Person person, String id, Place typed, Optional<PlaceChange> last, Form form) {
        var model = page.of(visitor, person, find(person, id), form);
        model.put("overtaken", true);
        model.put("last", last.orElse(null));
        model.put("rows", page.changes(visitor, find(person, id).document(), typed));
        return pages.show(visitor, HttpStatus.CONFLICT, PAGE, model);
    }

    private Published<Place> find(Person person, String id) {
        return edits.find(person.district(), id).orElseThrow(NotHere::new);
    }

    static String path(String id) {
        return "/places/" + id;
    }

    /** What every page of a place's changes says of it. */
    static Map<String, Object> head(Published<Place> known) {
        return Map.of("place", known.document(), "seen", Ids.text(known.seq()));
    }
}
