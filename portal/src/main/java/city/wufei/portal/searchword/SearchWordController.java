package city.wufei.portal.searchword;

import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Requests;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;

/** The words that the guide does not know, or only guesses at: the editors' list of what to add. */
@Controller("/publicity/searches")
@Secured({Allowed.PUBLICITY, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchWordController {
    private static final String HERE = "/publicity/searches";
    private static final int LONGEST_WORDS = 64;

    private final WordRows rows;
    private final Asides asides;
    private final Messages messages;
    private final Pages pages;

    SearchWordController(WordRows rows, Asides asides, Messages messages, Pages pages) {
        this.rows = rows;
        this.asides = asides;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var filter = WordFilter.of(query);
        var found = rows.find(person, visitor.language(), filter);
        var model = new HashMap<String, Object>();
        model.put("table", WordTable.page(found.orElse(WordRows.Found.NOTHING).rows(), query));
        model.put("known", found.isPresent());
        model.put("more", found.filter(WordRows.Found::more).isPresent());
        model.put("most", SearchCalls.MOST_WORDS);
        model.put("filter", filter);
        model.put("shown", WordFilter.SHOWN);
        model.put("periods", WordFilter.DAYS);
        model.put("mayEdit", person.has(Role.PUBLICITY));
        model.put("here", query.toPage(query.page()));
        model.put("export", query.toPage(1).replaceFirst("^" + HERE, HERE + "/export.csv"));
        return pages.show(visitor, "searchword/list", model);
    }

    /** What the list shows, all pages of it, for a spreadsheet. */
    @Get("/export.csv")
    HttpResponse<?> export(Visitor visitor, Person person, TableQuery query) {
        var found = rows.find(person, visitor.language(), WordFilter.of(query));
        if (found.isEmpty()) {
            return pages.goTo(HERE, Flash.problem("searchword.away"));
        }
        var sorted = WordTable.sorted(found.get().rows(), query);
        return Downloads.csv("searches.csv", WordCsv.of(sorted, Show.in(visitor.language(), messages)));
    }

    @Secured(Allowed.PUBLICITY)
    @Post(value = "/aside", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setAside(Visitor visitor, Form form) {
        var words = form.require("words", LONGEST_WORDS);
        if (form.isRefused()) {
            return pages.goTo(back(form), Flash.problem("searchword.words.missing"));
        }
        return pages.goTo(
                back(form),
                asides.setAside(visitor.actor(), words)
                        ? Flash.success("searchword.aside.done", words)
                        : Flash.notice("searchword.aside.already", words));
    }

    @Secured(Allowed.PUBLICITY)
    @Post(value = "/aside/undo", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeUp(Visitor visitor, Form form) {
        var words = form.text("words");
        if (words.length() > LONGEST_WORDS) {
            throw new NotHere();
        }
        return pages.goTo(
                back(form),
                asides.takeUp(visitor.actor(), words)
                        ? Flash.success("searchword.taken-up", words)
                        : Flash.notice("searchword.taken-up.already", words));
    }

    /** The list as it was looked at. */
    private static String back(Form form) {
        var back = form.text("back");
        return back.startsWith(HERE + "?") && Requests.isOurs(back) ? back : HERE;
    }
}
