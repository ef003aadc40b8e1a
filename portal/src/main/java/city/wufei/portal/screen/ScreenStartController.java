package city.wufei.portal.screen;

import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.session.DeviceLeft;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where an operator lets a tablet show a place's code, and where that ends. */
@Controller(consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreenStartController {
    /** A tablet hangs there until it breaks; ending its right does not need its cookie. */
    private static final Duration COOKIE_LIFE = Duration.ofDays(365);

    private final Screens screens;
    private final DeviceLeft left;
    private final PublicationFeed feed;
    private final Clock clock;
    private final Pages pages;

    ScreenStartController(Screens screens, DeviceLeft left, PublicationFeed feed, Clock clock, Pages pages) {
        this.screens = screens;
        this.left = left;
        this.feed = feed;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/places/{id}/screen")
    HttpResponse<?> ask(Visitor visitor, Person person, String id) {
        return pages.show(visitor, "screen/start", model(person, place(person, id)));
    }

    @Post("/places/{id}/screen")
    HttpResponse<?> start(Visitor visitor, Person person, String id, Form form) {
        var token = screens.start(visitor.actor(), place(person, id));
        if (form.isChecked("leave")) {
            left.end(visitor);
        }
        var cookie =
                pages.cookie(ScreenController.COOKIE, token).path("/screen").maxAge(COOKIE_LIFE);
        return pages.goTo("/screen").cookie(cookie);
    }

    @Post("/codes/screens/{screen}/end")
    HttpResponse<?> end(Visitor visitor, String screen) {
        var ended = screens.end(visitor.actor(), screen).orElseThrow(NotHere::new);
        return pages.goTo("/codes", Flash.success("screen.end.done", name(ended)));
    }

    private Place place(Person person, String id) {
        return feed.library()
                .place(person.district(), id)
                .filter(place -> place.checkIn().enabled() && !place.isClosedForGood())
                .orElseThrow(NotHere::new);
    }

    private String name(Screen screen) {
        return feed.library()
                .place(screen.district(), screen.placeId())
                .map(Place::name)
                .orElse(screen.placeId());
    }

    private Map<String, Object> model(Person person, Place place) {
        List<ScreenRow> running = screens.of(person.district()).stream()
                .filter(screen -> screen.placeId().equals(place.id()) && !screen.isEnded())
                .map(screen -> ScreenRow.of(screen, clock.instant()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("place", place);
        model.put("screens", running);
        return model;
    }
}
