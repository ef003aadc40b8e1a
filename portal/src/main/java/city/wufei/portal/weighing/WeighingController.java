package city.wufei.portal.weighing;

import city.wufei.content.json.Json;
import city.wufei.content.place.Place;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.staff.WeighingBatchResult;
import city.wufei.contracts.staff.WeighingPreview;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.Pages;
import city.wufei.portal.session.Tokens;
import city.wufei.portal.staffapi.StaffAnswer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page at the scale: place, weights and code, what it would earn, and the word that counts it. */
@Controller(value = "/scan", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class WeighingController {
    private static final String PAGE = "weighing/scan";
    private static final String PLACE_COOKIE = "wufei_scan_place";
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final Weighings weighings;
    private final WeighingPlaces places;
    private final Tokens tokens;
    private final Pages pages;

    WeighingController(Weighings weighings, WeighingPlaces places, Tokens tokens, Pages pages) {
        this.weighings = weighings;
        this.places = places;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** The scale of a place; which one is remembered on this device until another is chosen. */
    @Get
    HttpResponse<?> scan(
            Visitor visitor, Person person, Form query, @CookieValue(PLACE_COOKIE) @Nullable String remembered) {
        var asked = query.text("place");
        var place = places.find(person, asked.isEmpty() && remembered != null ? remembered : asked);
        if (place.isEmpty() || query.isChecked("choose")) {
            return withCamera(pages.show(visitor, "weighing/place", choice(person, place)));
        }
        return withCamera(pages.show(visitor, PAGE, model(place.get(), blank())))
                .cookie(pages.cookie(PLACE_COOKIE, place.get().id()).maxAge(REMEMBERED));
    }

    @Post("/preview")
    HttpResponse<?> preview(Visitor visitor, Person person, Form form) {
        var place = places.find(person, form.text("place"));
        if (place.isEmpty()) {
            return pages.goTo("/scan?choose=yes");
        }
        var weighing = WeighingForm.read(form, place.get().id(), WeighingPlaces.materials(place.get()));
        if (weighing.isEmpty()) {
            return refuse(visitor, place.get(), form);
        }
        return switch (weighings.preview(visitor, person, weighing.get())) {
            case StaffAnswer.Given<WeighingPreview>(var preview) -> {
                var model = model(place.get(), form);
                model.put("preview", preview);
                yield withCamera(pages.show(visitor, PAGE, model));
            }
            case StaffAnswer.Refused<WeighingPreview>(var status, var code, var text) ->
                refuse(visitor, place.get(), form.reject(field(code), "weighing.refused", text));
            case StaffAnswer.Away<WeighingPreview> away ->
                refuse(visitor, place.get(), form.reject("", "weighing.away"));
        };
    }

    @Post
    HttpResponse<?> weigh(Visitor visitor, Person person, Form form) {
        var place = places.find(person, form.text("place"));
        if (place.isEmpty()) {
            return pages.goTo("/scan?choose=yes");
        }
        var weighing = WeighingForm.read(form, place.get().id(), WeighingPlaces.materials(place.get()));
        if (weighing.isEmpty()) {
            return refuse(visitor, place.get(), form);
        }
        return switch (weighings.weigh(visitor, person, weighing.get())) {
            case StaffAnswer.Given<CheckIn>(var counted) ->
                pages.goTo(
                        "/scan?place=" + place.get().id(),
                        Flash.success(
                                "weighing.counted",
                                counted.points(),
                                Kilograms.text(weighing.get().grams())));
            case StaffAnswer.Refused<CheckIn>(var status, var code, var text) ->
                refuse(visitor, place.get(), form.reject(field(code), "weighing.refused", text));
            case StaffAnswer.Away<CheckIn> away -> refuse(visitor, place.get(), form.reject("", "weighing.away"));
        };
    }

    /** What a phone kept while it had no network; asked for by the page's script, which reads the answer. */
    @Post(value = "/batch", produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> batch(Visitor visitor, Person person, Form form) {
        var waited = WeighingBatchReader.read(form.text("entries"));
        if (waited.isEmpty()) {
            return HttpResponse.unprocessableEntity().body("{}");
        }
        return switch (weighings.weigh(visitor, person, waited.get())) {
            case StaffAnswer.Given<WeighingBatchResult>(var result) -> HttpResponse.ok(Json.canonical(result));
            case StaffAnswer.Refused<WeighingBatchResult> refused ->
                HttpResponse.unprocessableEntity().body("{}");
            case StaffAnswer.Away<WeighingBatchResult> away ->
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).body("{}");
        };
    }

    private HttpResponse<?> refuse(Visitor visitor, Place place, Form form) {
        return withCamera(pages.refuse(visitor, PAGE, model(place, form)));
    }

    private Form blank() {
        return Form.filled(Map.of("nonce", tokens.fresh()));
    }

    private Map<String, Object> choice(Person person, Optional<Place> present) {
        return Map.of(
                "places", places.of(person), "present", present.map(Place::id).orElse(""));
    }

    private static Map<String, Object> model(Place place, Form form) {
        var model = new HashMap<String, Object>();
        model.put("place", place);
        model.put("materials", WeighingPlaces.materials(place));
        model.put("form", form);
        return model;
    }

    /** Where a refusal stands: what is wrong with the code beside it, everything else above. */
    private static String field(String code) {
        return code.startsWith("code-") ? "code" : "";
    }

    /** The one page of the portal that may look through the camera. */
    private static MutableHttpResponse<?> withCamera(MutableHttpResponse<?> response) {
        return response.header("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        @Named("weighing")
        NavItem weighing() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION, 5, "/scan", "weighing.nav", Set.of(Role.OPERATOR, Role.OFFICE));
        }
    }
}
