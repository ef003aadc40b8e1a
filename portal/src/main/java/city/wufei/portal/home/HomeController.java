package city.wufei.portal.home;

import city.wufei.portal.feed.DistrictNames;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The public front page, and the home of whoever is logged in. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final List<HomeTile> tiles;
    private final DistrictNames districts;
    private final Messages messages;
    private final Pages pages;

    HomeController(List<HomeTile> tiles, DistrictNames districts, Messages messages, Pages pages) {
        this.messages = messages;
        this.tiles =
                tiles.stream().sorted(Comparator.comparingInt(HomeTile::order)).toList();
        this.districts = districts;
        this.pages = pages;
    }

    @Get("/")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> front(Visitor visitor) {
        return pages.show(visitor, "home/front", Map.of("districts", districts.all(visitor.language())));
    }

    @Get("/home")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> home(Visitor visitor, Person person) {
        var show = Show.in(visitor.language(), messages);
        var waiting = tiles.stream()
                .filter(tile -> person.hasAny(tile.roles()))
                .flatMap(tile -> tile.tile(person, show).stream())
                .toList();
        return pages.show(visitor, "home/home", Map.of("tiles", waiting));
    }
}
