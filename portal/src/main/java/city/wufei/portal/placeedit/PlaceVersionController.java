package city.wufei.portal.placeedit;

import city.wufei.content.id.Ids;
import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.Published;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.placeedit.PlaceEdits.Wanted;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a place was before, who changed it and why; and the way back to any of it. */
@Controller(value = "/places/{id}/versions", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceVersionController {
    private static final String PAGE = "placeedit/versions";

    private final PlaceEdits edits;
    private final PlaceFormPage page;
    private final PublicationFeed feed;
    private final Pages pages;

    PlaceVersionController(PlaceEdits edits, PlaceFormPage page, PublicationFeed feed, Pages pages) {
        this.edits = edits;
        this.page = page;
        this.feed = feed;
        this.pages = pages;
    }

    /** A version, what it changed, and what one would change by going back to it. */
    record Line(PlaceChange change, List<PlaceComparison.Row> changes, boolean current) {}

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String id, TableQuery query) {
        return pages.show(visitor, PAGE, model(visitor, find(person, id), query, Form.empty()));
    }

    /** Goes back to a version, or to what the packs say: {@code version} is its number or {@code pack}. */
    @Post
    HttpResponse<?> restore(Visitor visitor, Person person, String id, Form form) {
        var known = find(person, id);
        var reason = form.require("reason", PlaceForm.REASON);
        var target = target(person, id, form);
        if (target.isEmpty()) {
            form.reject("version", "placeedit.version.none");
        }
        if (form.isRefused() || target.isEmpty()) {
            var query = TableQuery.everything(PlaceEditController.path(id) + "/versions");
            return pages.refuse(visitor, PAGE, model(visitor, known, query, form));
        }
        var seen = Ids.parse(form.text("seen")).orElse(0L);
        var toPack = form.text("version").equals("pack");
        var wanted = new Wanted(target.get(), toPack ? PlaceDeed.TO_PACK : PlaceDeed.RESTORE, reason, seen);
        var outcome = toPack ? edits.backToPack(visitor.actor(), wanted) : edits.publish(visitor.actor(), wanted);
        var flash = switch (outcome) {
            case PlaceOutcome.Published(var place, var version) ->
                Flash.success("placeedit.done." + wanted.deed().code(), version);
            case PlaceOutcome.Unchanged unchanged -> Flash.notice("placeedit.unchanged");
            case PlaceOutcome.Overtaken overtaken -> Flash.problem("placeedit.overtaken");
        };
        return pages.goTo(PlaceEditController.path(id) + "/versions", flash);
    }

    private Optional<Place> target(Person person, String id, Form form) {
        return form.text("version").equals("pack")
                ? feed.library().packPlace(person.district(), id)
                : form.integer("version")
                        .flatMap(version -> edits.version(person.district(), id, version))
                        .map(PlaceChange::place);
    }

    private Map<String, Object> model(Visitor visitor, Published<Place> known, TableQuery query, Form form) {
        var library = feed.library();
        var history = edits.history(known.district(), known.id(), query);
        var model = new HashMap<String, Object>(PlaceEditController.head(known));
        model.put("form", form);
        model.put("table", history.map(change -> line(visitor, known, change)));
        model.put("hasPack", library.packPlace(known.district(), known.id()).isPresent());
        model.put("edited", library.isPlaceEdited(known.district(), known.id()));
        model.put(
                "fromPack",
                library.packPlace(known.district(), known.id())
                        .map(pack -> page.changes(visitor, known.document(), pack))
                        .orElse(List.of()));
        return model;
    }

    private Line line(Visitor visitor, Published<Place> known, PlaceChange change) {
        return new Line(
                change,
                page.changes(visitor, before(known.district(), change), change.place()),
                change.place().equals(known.document()));
    }

    /** Versions are numbered without gaps. */
    private @Nullable Place before(String district, PlaceChange change) {
        return change.version() == 0
                ? null
                : edits.version(district, change.placeId(), change.version() - 1)
                        .map(PlaceChange::place)
                        .orElse(null);
    }

    private Published<Place> find(Person person, String id) {
        return edits.find(person.district(), id).orElseThrow(NotHere::new);
    }
}
