package city.wufei.portal.screen;

import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.district.District;
import city.wufei.content.json.Json;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Pages;
import city.wufei.portal.sitecode.PosterPdf;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tablet at a place shows. Nobody is logged in there: the tablet is known by a cookie that opens this page and no other. */
@Controller("/screen")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScreenController {
    /** The cookie that a screen is known by. */
    static final String COOKIE = "wufei_screen";

    private final Screens screens;
    private final ScreenCodes codes;
    private final PublicationFeed feed;
    private final Pages pages;

    ScreenController(Screens screens, ScreenCodes codes, PublicationFeed feed, Pages pages) {
        this.screens = screens;
        this.codes = codes;
        this.feed = feed;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, @CookieValue(COOKIE) @Nullable String token) {
        var screen = find(token);
        var ahead = screen.filter(found -> !found.isEnded()).flatMap(codes::of);
        if (screen.isEmpty() || ahead.isEmpty()) {
            return pages.show(visitor, HttpStatus.GONE, "screen/ended", Map.of("known", screen.isPresent()));
        }
        return pages.show(visitor, "screen/show", model(screen.get(), ahead.get()));
    }

    /** The codes of the next minutes, which the page's script asks for. */
    @Get(value = "/codes", produces = MediaType.APPLICATION_JSON)
    HttpResponse<?> codes(@CookieValue(COOKIE) @Nullable String token) {
        return find(token)
                .filter(found -> !found.isEnded())
                .flatMap(codes::of)
                .map(ahead -> HttpResponse.ok(Json.canonical(ahead)))
                .orElseGet(() -> HttpResponse.<String>status(HttpStatus.GONE).body("{}"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Optional<Screen> find(@Nullable String token) {
        return Optional.ofNullable(token).filter(text -> !text.isEmpty()).flatMap(screens::find);
    }

    private Map<String, Object> model(Screen screen, ScreenCodes.Ahead ahead) {
        var library = feed.library();
        var place = library.place(screen.district(), screen.placeId());
        var rules = library.checkInRules(screen.district()).document();
        var model = new HashMap<String, Object>();
        model.put(
                "districtName",
                library.district(screen.district()).map(District::name).orElse(""));
        model.put("placeName", place.map(found -> found.name()).orElse(screen.placeId()));
        model.put("address", place.map(found -> found.address()).orElse(""));
        var terms = place.map(rules::at);
        model.put("points", terms.map(SiteTerms::points).orElse(0));
        model.put(
                "withoutPosition",
                terms.filter(each -> !each.positionRequired())
                        .map(SiteTerms::pointsWithoutPosition)
                        .orElse(null));
        model.put("stripes", PosterPdf.stripe(library.scheme(screen.district())));
        model.put("code", ahead.codes().getFirst());
        model.put("now", ahead.now());
        model.put("left", ahead.secondsLeft());
        return model;
    }
}
