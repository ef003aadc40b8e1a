package city.wufei.portal.screen;

import city.wufei.content.place.Place;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.Pages;
import city.wufei.portal.sitecode.Posters;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every code of the district: what hangs at each place, what its screens show, and the way to end either. */
@Controller("/codes")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CodesController {
    private static final List<String> KINDS = List.of("poster", "screen", "none", "revoked");

    private final Posters posters;
    private final Screens screens;
    private final PublicationFeed feed;
    private final Clock clock;
    private final Pages pages;

    CodesController(Posters posters, Screens screens, PublicationFeed feed, Clock clock, Pages pages) {
        this.posters = posters;
        this.screens = screens;
        this.feed = feed;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var found = rows(person.district()).stream()
                .filter(row -> row.contains(query.text()) && row.is(query.filter("kind")))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("table", PageOf.cut(found, query));
        model.put("kinds", KINDS);
        return pages.show(visitor, "screen/codes", model);
    }

    private List<CodeRow> rows(String district) {
        var newest = posters.newest(district);
        Map<String, List<ScreenRow>> shown = screens.of(district).stream()
                .collect(Collectors.groupingBy(
                        Screen::placeId,
                        Collectors.mapping(screen -> ScreenRow.of(screen, clock.instant()), Collectors.toList())));
        return feed.library().places(district).stream()
                .filter(place -> place.checkIn().enabled() || newest.containsKey(place.id()))
                .sorted(Comparator.comparing(Place::name))
                .map(place -> new CodeRow(
                        place, Optional.ofNullable(newest.get(place.id())), shown.getOrDefault(place.id(), List.of())))
                .toList();
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        private static final int ORDER = 15;

        @Singleton
        @Named("codes")
        NavItem codes() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION, ORDER, "/codes", "codes.nav", Set.of(Role.OPERATOR, Role.OFFICE));
        }
    }
}
