package city.wufei.portal.sortingedit;

import city.wufei.contracts.sortingdesk.EditorEntries;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.staffapi.StaffAnswer;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The lists: what editors wrote, and the guide's entries to begin from. */
@Controller("/publicity/sorting")
@Secured({Allowed.PUBLICITY, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class EditListController {
    private static final int MOST_EXPORTED = 10_000;
    private static final List<String> VIEWS = List.of("mine", "waiting", "published");

    private final Edits edits;
    private final EditWords words;
    private final DeskCalls desk;
    private final Messages messages;
    private final Pages pages;

    EditListController(Edits edits, EditWords words, DeskCalls desk, Messages messages, Pages pages) {
        this.edits = edits;
        this.words = words;
        this.desk = desk;
        this.messages = messages;
        this.pages = pages;
    }

    /** A line of the list; {@code kind} is the end of a message key. */
    record Line(Edit edit, String kind, boolean own) {}

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var model = new HashMap<String, Object>();
        PageOf<Line> found =
                edits.search(person, query).map(edit -> new Line(edit, EditCsv.kind(edit), edit.isOf(person)));
        model.put("edits", found);
        model.put("counts", edits.counts(person));
        model.put("views", VIEWS);
        model.put("categories", words.categories(person.district(), visitor.language()));
        model.put("mayWrite", person.has(Role.PUBLICITY));
        model.put("export", query.toPage(1).replaceFirst("^/publicity/sorting", "/publicity/sorting/export.csv"));
        return pages.show(visitor, "sortingedit/list", model);
    }

    /** The same list for a spreadsheet, up to {@value #MOST_EXPORTED} lines. */
    @Get("/export.csv")
    HttpResponse<?> export(Visitor visitor, Person person, TableQuery query) {
        var all = new ArrayList<Edit>();
        for (var page = 1; all.size() < MOST_EXPORTED; page++) {
            var part = new TableQuery(
                    query.path(), query.text(), query.sort(), query.descending(), page, 100, query.filters());
            var found = edits.search(person, part);
            all.addAll(found.rows());
            if (!found.hasNext()) {
                break;
            }
        }
        var language = visitor.language();
        return Downloads.csv(
                "sorting-edits.csv",
                EditCsv.of(
                        all,
                        words.categories(person.district(), language),
                        Show.in(language, messages),
                        key -> messages.text(language, key)));
    }

    /** The guide's entries by what a resident would type. */
    @Get("/entries")
    HttpResponse<?> entries(Visitor visitor, Person person, TableQuery query) {
        var model = new HashMap<String, Object>();
        model.put("query", query);
        model.put("categories", words.categories(person.district(), visitor.language()));
        model.put("mayWrite", person.has(Role.PUBLICITY));
        if (!query.text().isEmpty()) {
            switch (desk.entries(visitor, query.text())) {
                case StaffAnswer.Given<EditorEntries>(var found) -> model.put("found", found.items());
                case StaffAnswer.Refused<EditorEntries>(var status, var code, var text) -> model.put("refused", text);
                case StaffAnswer.Away<EditorEntries> away -> model.put("away", true);
            }
        }
        return pages.show(visitor, "sortingedit/entries", model);
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        @Named("sorting-edits")
        NavItem edits() {
            return new NavItem(
                    NavItem.Group.PARTICIPATION,
                    40,
                    "/publicity/sorting",
                    "sortingedit.nav",
                    Set.of(Role.PUBLICITY, Role.OFFICE));
        }
    }
}
