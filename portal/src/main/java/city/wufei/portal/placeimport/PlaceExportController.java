package city.wufei.portal.placeimport;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Downloads;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** The district's places as files that can be changed and imported again. */
@Controller("/places")
@Secured({Allowed.OPERATOR, Allowed.OFFICE, Allowed.PUBLICITY})
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlaceExportController {
    private final PlaceTables tables;

    PlaceExportController(PlaceTables tables) {
        this.tables = tables;
    }

    @Get("/export.csv")
    HttpResponse<?> csv(Visitor visitor, Person person) {
        return Downloads.csv("places.csv", tables.csv(person.district(), visitor.language()));
    }

    @Get("/export.xlsx")
    HttpResponse<?> workbook(Visitor visitor, Person person) {
        return Downloads.xlsx("places.xlsx", tables.workbook(person.district(), visitor.language()));
    }

    @Get("/template.xlsx")
    HttpResponse<?> template(Visitor visitor, Person person) {
        return Downloads.xlsx("places-template.xlsx", tables.template(person.district(), visitor.language()));
    }
}
