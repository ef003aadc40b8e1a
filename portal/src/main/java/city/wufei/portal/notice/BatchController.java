package city.wufei.portal.notice;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.portal.application.Application;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.notice.Notices.Opening;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.organisation.Organisation;
import city.wufei.portal.organisation.Organisations;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.Pages;
import city.wufei.portal.settings.PortalSettings;
import city.wufei.portal.table.TableQuery;
import city.wufei.portal.transaction.Transactions;
import io.micronaut.context.annotation.Factory;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The office's pages of notices: those that were opened, and a new one of decided cases. */
@Controller(value = "/desk/notices", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.OFFICE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BatchController {
    private static final int LONGEST_DEMO = 600;

    private final Transactions transactions;
    private final Notices notices;
    private final Organisations organisations;
    private final Names names;
    private final PublicationFeed feed;
    private final PortalSettings settings;
    private final Clock clock;
    private final Pages pages;

    BatchController(
            Transactions transactions,
            Notices notices,
            Organisations organisations,
            Names names,
            PublicationFeed feed,
            PortalSettings settings,
            Clock clock,
            Pages pages) {
        this.transactions = transactions;
        this.notices = notices;
        this.organisations = organisations;
        this.names = names;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    /** A decided case that can be put on a notice; {@code term} is null where the calendar does not reach that far. */
    record Candidate(
            Application application,
            Organisation organisation,
            String type,
            int workingDays,
            @Nullable Term term) {
        String standard() {
            return application.standard().id();
        }
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person, TableQuery query) {
        var model = new HashMap<String, Object>();
        model.put("batches", notices.search(person.district(), query));
        model.put("now", clock.instant());
        model.put("states", List.of("open", "closing", "ended"));
        model.put("waiting", candidates(person, visitor));
        return pages.show(visitor, "notice/batches", model);
    }

    @Get("/new")
    HttpResponse<?> form(Visitor visitor, Person person) {
        var candidates = candidates(person, visitor);
        var all = candidates.stream().map(each -> each.application().number()).toList();
        return pages.show(visitor, "notice/new", model(candidates, Form.posted(Map.of("cases", all))));
    }

    /** The notice as it would be read, with its last day; nothing is opened yet. */
    @Post("/new/preview")
    HttpResponse<?> preview(Visitor visitor, Person person, Form form) {
        var candidates = candidates(person, visitor);
        if (form.isChecked("edit")) {
            return pages.show(visitor, "notice/new", model(candidates, form));
        }
        var chosen = candidates.stream()
                .filter(each -> form.isChosen("cases", each.application().number()))
                .toList();
        var title = form.require("title", 100);
        var term = term(form, chosen);
        if (form.isRefused() || term.isEmpty()) {
            return pages.refuse(visitor, "notice/new", model(candidates, form));
        }
        var model = new HashMap<String, Object>();
        model.put("noticeTitle", title);
        model.put("byType", byType(chosen));
        model.put("chosen", chosen);
        model.put("example", chosen.stream().anyMatch(this::isExample));
        model.put("term", term.get());
        model.put("now", clock.instant());
        model.put("office", names.office(person.district()).orElse(null));
        model.put("minutes", form.text("minutes"));
        model.put("subdistricts", names.subdistricts(person.district(), visitor.language()));
        return pages.show(visitor, "notice/preview", model);
    }

    private boolean isExample(Candidate candidate) {
        return candidate.application().standard().in(feed.library()).example();
    }

    /** As the notice is going to list them. */
    private static Map<String, List<Candidate>> byType(List<Candidate> chosen) {
        return chosen.stream()
                .sorted(NoticeEntry.order(
                        Candidate::standard, each -> each.organisation().name()))
                .collect(Collectors.groupingBy(Candidate::standard, LinkedHashMap::new, Collectors.toList()));
    }

    @Post("/new")
    HttpResponse<?> open(Visitor visitor, Person person, Form form) {
        var candidates = candidates(person, visitor);
        var chosen = candidates.stream()
                .filter(each -> form.isChosen("cases", each.application().number()))
                .toList();
        if (chosen.isEmpty() && !form.all("cases").isEmpty()) {
            return pages.goTo("/desk/notices", Flash.notice("notice.cases-moved"));
        }
        var title = form.require("title", 100);
        var term = term(form, chosen);
        if (form.isRefused() || term.isEmpty()) {
            return pages.refuse(visitor, "notice/new", model(candidates, form));
        }
        var cases = chosen.stream().map(Candidate::application).toList();
        return switch (notices.open(person, visitor.actor(), title, term.get(), cases)) {
            case Opening.Opened opened ->
                pages.goTo(
                        "/notices/" + opened.batch().number() + "?district=" + person.district(),
                        Flash.success("notice.opened"));
            case Opening.CaseMoved moved ->
                pages.refuse(
                        visitor,
                        "notice/new",
                        model(
                                candidates(person, visitor),
                                form.reject("cases", "notice.case-moved", moved.caseNumber())));
        };
    }

    /** The longest term that one of the chosen cases' standards asks for; a demonstration may ask for minutes. */
    private Optional<Term> term(Form form, List<Candidate> chosen) {
        if (chosen.isEmpty()) {
            form.reject("cases", "notice.choose");
            return Optional.empty();
        }
        var days = chosen.stream().mapToInt(Candidate::workingDays).max().orElseThrow();
        if (settings.demo() && !form.text("minutes").isEmpty()) {
            var minutes = form.integer("minutes").filter(value -> value >= 1 && value <= LONGEST_DEMO);
            if (minutes.isEmpty()) {
                form.reject("minutes", "notice.minutes.wrong", LONGEST_DEMO);
            }
            return minutes.map(value -> Term.ofMinutes(clock.instant(), days, value));
        }
        var term = Term.ofWorkingDays(feed.library().calendar(), clock.instant(), days);
        if (term.isEmpty()) {
            form.reject("cases", "screening.days.no-calendar");
        }
        return term;
    }

    private List<Candidate> candidates(Person person, Visitor visitor) {
        var types = names.types(person.district(), visitor.language());
        return transactions.inTransaction(transaction -> {
            var waiting = notices.waiting(transaction, person.district());
            var ids = waiting.stream().map(Application::organisationId).collect(Collectors.toSet());
            var applicants = organisations.find(transaction, person.district(), ids);
            return waiting.stream()
                    .map(application -> candidate(application, applicants, types))
                    .toList();
        });
    }

    private Candidate candidate(
            Application application, Map<Long, Organisation> applicants, Map<String, String> types) {
        var days = application.standard().in(feed.library()).settings().noticeWorkingDays();
        var standard = application.standard().id();
        return new Candidate(
                application,
                Objects.requireNonNull(applicants.get(application.organisationId())),
                types.getOrDefault(standard, standard),
                days,
                Term.ofWorkingDays(feed.library().calendar(), clock.instant(), days)
                        .orElse(null));
    }

    private Map<String, Object> model(List<Candidate> candidates, Form form) {
        return Map.of("candidates", candidates, "form", form, "demonstration", settings.demo());
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem batches() {
            return new NavItem(NavItem.Group.CERTIFICATION, 40, "/desk/notices", "notice.title", Set.of(Role.OFFICE));
        }
    }
}
