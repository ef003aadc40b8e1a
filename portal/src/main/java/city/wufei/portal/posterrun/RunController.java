package city.wufei.portal.posterrun;

import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** How far a printing run is, its pages when they are all there, and the way to stop it. */
@Controller("/site-codes/runs")
@Secured({Allowed.OPERATOR, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunController {
    private static final String LOOK_AGAIN = "2";

    private final Runs runs;
    private final Pages pages;

    RunController(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person) {
        return pages.show(visitor, "posterrun/list", Map.of("runs", runs.newest(person.district())));
    }

    /** Looks again by itself while the run goes on. */
    @Get("/{run}")
    HttpResponse<?> run(Visitor visitor, Person person, String run) {
        var found = runs.find(person.district(), run).orElseThrow(NotHere::new);
        var page = pages.show(visitor, "posterrun/run", Map.of("run", found, "id", run));
        return found.isRunning() ? page.header("Refresh", LOOK_AGAIN) : page;
    }

    @Get(value = "/{run}/posters.pdf", produces = MediaType.APPLICATION_PDF)
    HttpResponse<?> pdf(Person person, String run) {
        var found = runs.find(person.district(), run)
                .filter(each -> each.state() == Run.State.DONE)
                .orElseThrow(NotHere::new);
        var name = "posters-" + found.layout().code() + "-" + found.total() + ".pdf";
        return HttpResponse.ok(runs.pdf(found))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    @Post(value = "/{run}/cancel", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(Person person, String run) {
        var found = runs.find(person.district(), run).orElseThrow(NotHere::new);
        var stopped = runs.cancel(found);
        return pages.goTo(
                "/site-codes/runs/" + run, stopped ? Flash.success("run.cancelled") : Flash.notice("run.over"));
    }
}
