package city.wufei.portal.place;

import city.wufei.content.district.District;
import city.wufei.content.place.PlaceType;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Pages;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;

/** Where the places lie: drawn by ourselves, since no map service is asked. */
@Controller("/places/map")
@Secured({Allowed.OPERATOR, Allowed.OFFICE, Allowed.PUBLICITY})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceMapController {
    private final PlaceRows rows;
    private final PublicationFeed feed;
    private final Pages pages;

    PlaceMapController(PlaceRows rows, PublicationFeed feed, Pages pages) {
        this.rows = rows;
        this.feed = feed;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, TableQuery query) {
        var found = PlaceTable.find(rows.named(person, visitor.language()), query);
        var model = new HashMap<String, Object>();
        model.put("map", PlaceMap.of(found));
        model.put("query", query);
        model.put("types", PlaceType.values());
        model.put("states", PlaceRow.STATES);
        model.put(
                "subdistricts",
                feed.library()
                        .district(person.district())
                        .map(District::subdistricts)
                        .orElse(List.of()));
        return pages.show(visitor, "place/map", model);
    }
}
