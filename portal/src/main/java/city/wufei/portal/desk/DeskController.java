package city.wufei.portal.desk;

import city.wufei.portal.application.CaseAction;
import city.wufei.portal.application.CaseChart;
import city.wufei.portal.application.CaseState;
import city.wufei.portal.application.Cases;
import city.wufei.portal.application.Outcome;
import city.wufei.portal.application.Readings;
import city.wufei.portal.desk.CaseFiles.CaseFile;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.screening.Screenings;
import city.wufei.portal.selfassessment.CaseProgress;
import city.wufei.portal.table.TableQuery;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/** The queue of cases and the file of one. */
@Controller(value = "/desk/cases", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured({Allowed.SCREENER, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeskController {
    private final Queue queue;
    private final CaseFiles files;
    private final Screenings screenings;
    private final CaseProgress progress;
    private final Readings readings;
    private final Names names;
    private final Messages messages;
    private final Pages pages;
    private final Clock clock;

    DeskController(
            Queue queue,
            CaseFiles files,
            Screenings screenings,
            CaseProgress progress,
            Readings readings,
            Names names,
            Messages messages,
            Pages pages,
            Clock clock) {
        this.clock = clock;
        this.messages = messages;
        this.readings = readings;
        this.queue = queue;
        this.files = files;
        this.screenings = screenings;
        this.progress = progress;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> queue(Visitor visitor, Person person, TableQuery query) {
        var mine = Waiting.statesOf(person);
        var counts = queue.counts(person);
        var model = new HashMap<String, Object>();
        model.put("cases", queue.page(person, query));
        model.put("export", query.toPage(1).replaceFirst("^/desk/cases", "/desk/cases/export.csv"));
        model.put("counts", counts);
        model.put(
                "mine",
                mine.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum());
        model.put("mayDo", mine);
        model.put(
                "states",
                Arrays.stream(CaseState.values())
                        .filter(state -> state != CaseState.DRAFT)
                        .toList());
        model.put("types", names.types(person.district(), visitor.language()));
        model.put("subdistricts", names.subdistricts(person.district(), visitor.language()));
        return pages.show(visitor, "desk/queue", model);
    }

    /** What the list shows, all pages of it, for a spreadsheet. */
    @Get("/export.csv")
    HttpResponse<?> export(Visitor visitor, Person person, TableQuery query) {
        var csv = QueueCsv.of(
                queue.export(person, visitor.actor(), query),
                names.types(person.district(), visitor.language()),
                names.subdistricts(person.district(), visitor.language()),
                Show.in(visitor.language(), messages));
        return Downloads.csv("cases.csv", csv).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    @Get("/{number}")
    HttpResponse<?> show(Visitor visitor, Person person, String number) {
        var file = find(person, number);
        readings.note(person, visitor.actor(), file.application());
        var model = new HashMap<String, Object>(progress.of(file.application(), visitor.language(), false));
        model.put("file", file);
        model.put("late", file.application().isLate(LocalDate.now(clock.withZone(Show.ZONE))));
        model.put("offers", offers(file, person));
        model.put("types", names.types(person.district(), visitor.language()));
        model.put("subdistricts", names.subdistricts(person.district(), visitor.language()));
        return pages.show(visitor, "desk/case", model);
    }

    @Post("/{number}/begin")
    HttpResponse<?> begin(Visitor visitor, Person person, String number, Form form) {
        var file = find(person, number);
        return screenings.begin(person, visitor.actor(), file.application()) instanceof Outcome.Taken
                ? pages.goTo("/desk/cases/" + number + "/screening")
                : pages.goTo("/desk/cases/" + number, Flash.notice("desk.moved"));
    }

    /** The words of the actions that this person can take now, as {@code begin-screening}. */
    static Set<String> offers(CaseFile file, Person person) {
        var offers = new HashSet<String>();
        for (var action : CaseAction.values()) {
            var offered = person.roles().stream()
                    .anyMatch(role -> CaseChart.offers(file.application().state(), action, role));
            if (offered) {
                offers.add(Cases.word(action));
            }
        }
        return Set.copyOf(offers);
    }

    private CaseFile find(Person person, String number) {
        return files.find(person, number).orElseThrow(NotHere::new);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem queue() {
            return new NavItem(
                    NavItem.Group.CERTIFICATION, 20, "/desk/cases", "desk.title", Set.of(Role.SCREENER, Role.OFFICE));
        }
    }
}
