package city.wufei.portal.place;

import city.wufei.content.district.District;
import city.wufei.content.hours.SpecialDaysText;
import city.wufei.content.map.MapLinks;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.posterrun.Runs;
import city.wufei.portal.sitecode.OpeningTimes;
import city.wufei.portal.sitecode.Poster;
import city.wufei.portal.sitecode.PosterLayout;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.sitecode.ScanAddress;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The district's places: the list from which posters are printed, and the page of each place. */
@Controller("/places")
@Secured({Allowed.OPERATOR, Allowed.OFFICE, Allowed.PUBLICITY})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceController {
    private static final int REASON_LENGTH = 200;

    private final PlaceRows rows;
    private final Posters posters;
    private final Runs runs;
    private final ScanAddress address;
    private final PublicationFeed feed;
    private final Pages pages;

    PlaceController(
            PlaceRows rows, Posters posters, Runs runs, ScanAddress address, PublicationFeed feed, Pages pages) {
        this.rows = rows;
        this.posters = posters;
        this.runs = runs;
        this.address = address;
        this.feed = feed;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        return pages.show(visitor, "place/list", table(visitor, person, query));
    }

    private Map<String, Object> table(Visitor visitor, Person person, TableQuery query) {
        var all = rows.withFigures(person, visitor.language());
        var subdistricts = feed.library()
                .district(person.district())
                .map(District::subdistricts)
                .orElse(List.of());
        var model = new HashMap<String, Object>();
        model.put("table", PlaceTable.page(all, query));
        model.put(
                "printable",
                PlaceTable.find(all, query).stream()
                        .filter(PlaceRow::hasCheckIn)
                        .count());
        model.put("subdistricts", subdistricts);
        model.put("types", PlaceType.values());
        model.put("posterStates", PlaceRow.POSTER_STATES);
        model.put("states", PlaceRow.STATES);
        model.put("filterNames", PlaceTable.FILTERS);
        model.put("days", PlaceRows.DAYS);
        model.put("mayPrint", mayPrint(person));
        model.put("layouts", PosterLayout.values());
        model.put("figuresKnown", all.stream().allMatch(row -> row.checkIns().isPresent()));
        return model;
    }

    @Secured({Allowed.OPERATOR, Allowed.OFFICE})
    @Post(value = "/posters", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> print(Visitor visitor, Person person, Form form) {
        return switch (PrintSelection.of(form, rows.withoutFigures(person))) {
            case PrintSelection.Chosen(var places) -> pages.goTo(print(visitor, form, places));
            case PrintSelection.Nothing() -> refuse(visitor, person, form, Flash.problem("place.print.nothing"));
            case PrintSelection.TooMany(var count) ->
                refuse(visitor, person, form, Flash.problem("place.print.too-many", count, PrintSelection.MOST));
        };
    }

    /** The posters at once where that takes seconds, otherwise the page that says how far they are. */
    private String print(Visitor visitor, Form form, List<Place> places) {
        var layout = PosterLayout.of(form.text("layout")).orElse(PosterLayout.A4);
        return layout == PosterLayout.A4 && places.size() <= PrintSelection.AT_ONCE
                ? posters(posters.print(visitor.actor(), places))
                : "/site-codes/runs/" + runs.order(visitor.actor(), layout, places);
    }

    /** Only printed from the list; who comes here by a link finds it there. */
    @Get("/posters")
    HttpResponse<?> list() {
        return pages.goTo("/places");
    }

    /** Says why on the answer itself: the form opens a tab of its own, and a sentence for "the next page" would stray. */
    private HttpResponse<?> refuse(Visitor visitor, Person person, Form form, Flash problem) {
        var model = table(visitor, person, PrintSelection.search(form));
        model.put("problem", problem);
        return pages.refuse(visitor, "place/list", model);
    }

    @Get("/{id}")
    HttpResponse<?> place(Visitor visitor, Person person, String id) {
        return pages.show(visitor, "place/place", model(visitor, person, id, Form.empty()));
    }

    @Secured({Allowed.OPERATOR, Allowed.OFFICE})
    @Post(value = "/{id}/posters", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> replace(Visitor visitor, Person person, String id, Form form) {
        var row = rows.withoutFigures(person).stream()
                .filter(each -> each.place().id().equals(id) && each.hasCheckIn())
                .findFirst()
                .orElseThrow(NotHere::new);
        var revoke = form.isChecked("revoke");
        var why = revoke ? form.require("reason", REASON_LENGTH) : "";
        if (form.isRefused()) {
            return pages.refuse(visitor, "place/place", model(visitor, person, id, form));
        }
        var poster = posters.replace(
                visitor.actor(), row.place(), form.integer("seen").orElse(0), why);
        return pages.goTo("/places/" + id, Flash.success("place.poster.replaced", poster.number(), poster.serial()));
    }

    private Map<String, Object> model(Visitor visitor, Person person, String id, Form form) {
        var row = rows.find(person, visitor.language(), id).orElseThrow(NotHere::new);
        var history = posters.ofPlace(person.district(), id);
        var model = about(visitor, row);
        model.put("edited", feed.library().isPlaceEdited(person.district(), id));
        model.put("history", history);
        model.put("seen", history.isEmpty() ? 0 : history.getFirst().number());
        model.put("days", PlaceRows.DAYS);
        model.put("form", form);
        model.put("mayPrint", mayPrint(person));
        row.poster().filter(poster -> poster.counts() && mayPrint(person)).ifPresent(poster -> {
            model.put("current", poster);
            model.put("scan", address.of(poster));
        });
        return model;
    }

    private static Map<String, Object> about(Visitor visitor, PlaceRow row) {
        var place = row.place();
        var model = new HashMap<String, Object>();
        model.put("row", row);
        model.put("hours", OpeningTimes.text(place.hours(), visitor.isEnglish()));
        model.put("special", SpecialDaysText.write(place.special()));
        model.put("amap", MapLinks.amap(place.position(), place.name()));
        model.put("tencent", MapLinks.tencent(place.position(), place.name(), place.address()));
        return model;
    }

    /** Whoever sees a code can check in with it: publicity reads about the places only. */
    private static boolean mayPrint(Person person) {
        return person.hasAny(Set.of(Role.OPERATOR, Role.OFFICE));
    }

    /** One poster opens at once; many take seconds, and a page says so meanwhile. */
    private static String posters(List<Poster> printed) {
        var page = printed.size() == 1 ? "/site-codes/posters.pdf?serial=" : "/site-codes/posters?serial=";
        return printed.stream().map(Poster::serial).collect(Collectors.joining("&serial=", page, ""));
    }
}
