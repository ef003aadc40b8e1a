package city.wufei.appapi.place;

import city.wufei.appapi.etag.PublishedContent;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.paging.Cursor;
import city.wufei.appapi.paging.Slice;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.content.district.Position;
import city.wufei.content.place.NearPlace;
import city.wufei.content.place.Places;
import city.wufei.contracts.place.PlaceApi;
import city.wufei.contracts.place.PlacePage;
import city.wufei.contracts.place.PlaceType;
import city.wufei.contracts.problem.ProblemCode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@Controller
@PublishedContent
@Secured(SecurityRule.IS_ANONYMOUS)
class PlaceController implements PlaceApi {

    private final Districts districts;

    PlaceController(Districts districts) {
        this.districts = districts;
    }

    @Override
    public PlacePage places(
            String district,
            @Nullable String near,
            @Nullable Integer radius,
            @Nullable PlaceType kind,
            int limit,
            @Nullable String cursor) {
        if (near == null && radius != null) {
            throw refused("radius", "required-with", "要与 near 一起给出", "needs `near`");
        }
        var shelf = districts.shelf(district);
        var places = shelf.library().places(shelf.id());
        Predicate<city.wufei.content.place.Place> filter =
                place -> kind == null || place.type().name().equals(kind.name());
        var page = near == null
                ? inOrder(places, filter, Cursor.read(cursor), limit)
                : nearest(places, position(near), radius, filter, Cursor.read(cursor), limit);
        return new PlacePage(page.items(), page.cursor());
    }

    private static Slice<city.wufei.contracts.place.Place> inOrder(
            Collection<city.wufei.content.place.Place> places,
            Predicate<city.wufei.content.place.Place> filter,
            Optional<Cursor> after,
            int limit) {
        return Slice.of(places.stream().filter(filter), city.wufei.content.place.Place::id, after, limit)
                .map(place -> PlaceWording.place(place, null));
    }

    private static Slice<city.wufei.contracts.place.Place> nearest(
            Collection<city.wufei.content.place.Place> places,
            Position from,
            @Nullable Integer radius,
            Predicate<city.wufei.content.place.Place> filter,
            Optional<Cursor> after,
            int limit) {
        double radiusMetres = radius == null ? Double.POSITIVE_INFINITY : radius;
        return Slice.of(
                        Places.nearest(places, from, radiusMetres, filter).stream(),
                        PlaceController::byDistance,
                        after,
                        limit)
                .map(near -> PlaceWording.place(near.place(), (int) Math.round(near.metres())));
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
