package city.wufei.appapi.place;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.district.Position;
import city.wufei.content.place.NearPlace;
import city.wufei.content.place.Opening;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceSearch;
import city.wufei.content.place.Places;
import city.wufei.contracts.place.Material;
import city.wufei.contracts.place.PlaceApi;
import city.wufei.contracts.place.PlaceKind;
import city.wufei.contracts.place.PlacePage;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class PlaceController implements PlaceApi {

    private final Districts districts;
    private final Clock clock;

    PlaceController(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public PlacePage places(
            String district,
            @Nullable String near,
            @Nullable Integer radius,
            @Nullable PlaceKind kind,
            @Nullable Material material,
            @Nullable Boolean openNow,
            @Nullable String subdistrict,
            @Nullable String q,
            int limit,
            @Nullable String cursor) {
        if (near == null && radius != null) {
            throw refused("radius", "required-with", "要与 near 一起给出", "needs `near`");
        }
        var library = districts.shelf(district).library();
        var now = LocalDateTime.ofInstant(clock.instant(), DistrictTime.ZONE);
        Function<Place, Opening> opening = place -> Opening.of(place, library.calendar(), now);
        Predicate<Place> wanted = search(kind, material, subdistrict, q);
        var open = wanted.and(place -> !place.isClosedForGood())
                .and(place ->
                        !Boolean.TRUE.equals(openNow) || opening.apply(place).isOpen());
        var rules = library.checkInRules(district).document();
        var found = near == null
                ? library.places(district).stream().filter(open).map(place -> new NearPlace(place, Double.NaN))
                : Places.nearest(library.places(district), position(near), metres(radius), open).stream();
        var page = Slice.of(
                        found,
                        near == null ? PlaceController::byId : PlaceController::byDistance,
                        Cursor.read(cursor),
                        limit)
                .map(each -> PlaceWording.place(
                        each.place(), opening.apply(each.place()), rules.at(each.place()), distance(each)));
        return new PlacePage(page.items(), page.cursor());
    }

    private static PlaceSearch search(
            @Nullable PlaceKind kind, @Nullable Material material, @Nullable String subdistrict, @Nullable String q) {
        return new PlaceSearch(
                kind == null ? null : city.wufei.content.place.PlaceType.valueOf(kind.name()),
                material == null ? null : city.wufei.content.place.Material.valueOf(material.name()),
                subdistrict,
                q);
    }

    private static double metres(@Nullable Integer radius) {
        return radius == null ? Double.POSITIVE_INFINITY : radius;
    }

    /** Where nobody said from where, there is none. */
    private static @Nullable Integer distance(NearPlace near) {
        return Double.isNaN(near.metres()) ? null : (int) Math.round(near.metres());
    }

    private static String byId(NearPlace near) {
        return near.place().id();
    }

    private static String byDistance(NearPlace near) {
        return "%012d %s"
                .formatted(Math.round(near.metres() * 1000), near.place().id());
    }

    private static Position position(String near) {
        var parts = near.split(",", 2);
        try {
            return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        } catch (IllegalArgumentException notOnEarth) {
            throw refused(
                    "near",
                    "range",
                    "纬度应在 -90 到 90 之间，经度应在 -180 到 180 之间",
                    "is a latitude from -90 to 90 and a longitude from -180 to 180");
        }
    }

    private static ProblemException refused(String field, String code, String chinese, String english) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                List.of(FieldErrors.error(field, code, chinese, english, Languages.ofCurrentRequest())));
    }
}
