package city.wufei.portal.searchword;

import city.wufei.contracts.staff.SearchDay;
import city.wufei.contracts.staff.SearchFigures;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Downloads;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.Messages;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.Show;
import city.wufei.portal.table.PageOf;
import city.wufei.portal.table.TableQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.List;

/** How much residents search, how it is answered, and for what, day by day. */
@Controller("/publicity/search-figures")
@Secured({Allowed.PUBLICITY, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchFiguresController {
    private final SearchCalls calls;
    private final Messages messages;
    private final Pages pages;

    SearchFiguresController(SearchCalls calls, Messages messages, Pages pages) {
        this.calls = calls;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, TableQuery query) {
        var days = WordFilter.days(query);
        var figures = calls.figures(person, visitor.language(), days);
        var model = new HashMap<String, Object>();
        model.put("days", days);
        model.put("periods", WordFilter.DAYS);
        model.put("known", figures.isPresent());
        figures.map(SearchFigures::days).ifPresent(each -> {
            model.put("sum", DaysSum.of(each));
            model.put("chart", DayChart.of(each));
            model.put("table", page(each, query));
        });
        return pages.show(visitor, "searchword/figures", model);
    }

    private static PageOf<SearchDay> page(List<SearchDay> days, TableQuery query) {
        return PageOf.cut(days.reversed(), query);
    }

    /** The days for a spreadsheet. */
    @Get("/export.csv")
    HttpResponse<?> export(Visitor visitor, Person person, TableQuery query) {
        var figures = calls.figures(person, visitor.language(), WordFilter.days(query));
        if (figures.isEmpty()) {
            return pages.goTo("/publicity/search-figures", Flash.problem("searchword.away"));
        }
        var csv = DayCsv.of(figures.get().days(), Show.in(visitor.language(), messages));
        return Downloads.csv("search-figures.csv", csv);
    }
}
