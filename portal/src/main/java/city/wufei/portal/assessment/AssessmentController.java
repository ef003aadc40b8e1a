package city.wufei.portal.assessment;

import city.wufei.portal.assessment.SeatFiles.SeatFile;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NavItem;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.scoresheet.Autosaved;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.scoresheet.SectionForm;
import city.wufei.portal.scoresheet.SectionView;
import city.wufei.portal.session.KeptForms;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assessor's pages: own seats, the declaration, the sheet, handing in. */
@Controller(value = "/desk/assessments", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.ASSESSOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssessmentController {
    private static final int LONGEST_TEXT = 2000;

    private final SeatFiles files;
    private final Assessments assessments;
    private final Names names;
    private final KeptForms kept;
    private final Pages pages;
    private final Clock clock;

    AssessmentController(
            SeatFiles files, Assessments assessments, Names names, KeptForms kept, Pages pages, Clock clock) {
        this.kept = kept;
        this.files = files;
        this.assessments = assessments;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, Person person) {
        return pages.show(visitor, "assessment/list", Map.of("seats", files.ofAssessor(person)));
    }

    @Get("/{number}")
    HttpResponse<?> show(Visitor visitor, Person person, String number, Form address) {
        var line = files.line(person, number).orElseThrow(NotHere::new);
        return switch (line.seat().state()) {
            case ASKED -> pages.show(visitor, "assessment/declaration", declaration(visitor, line, Form.empty()));
            case DECLINED -> pages.goTo("/desk/assessments", Flash.notice("assessment.stood-aside"));
            case DECLARED, HANDED_IN ->
                pages.show(
                        visitor,
                        "assessment/sheet",
                        sheet(
                                open(person, number),
                                kept.typed(person, path(number), address).orElseGet(Form::empty),
                                List.of()));
        };
    }

    @Post("/{number}/declaration")
    HttpResponse<?> declare(Visitor visitor, Person person, String number, Form form) {
        var line = files.line(person, number).orElseThrow(NotHere::new);
        var aside = form.text("conflict-choice").equals("yes");
        if (!aside) {
            form.require("conflict-choice", "no"::equals, "assessment.declaration.choose");
        }
        var conflict = aside ? form.require("conflict", 500) : "";
        if (form.isRefused()) {
            return pages.refuse(visitor, "assessment/declaration", declaration(visitor, line, form));
        }
        if (aside) {
            assessments.standAside(visitor.actor(), line.seat(), conflict);
            return pages.goTo("/desk/assessments", Flash.success("assessment.stood-aside"));
        }
        assessments.declareFree(visitor.actor(), line.seat());
        return pages.goTo("/desk/assessments/" + number);
    }

    @Get("/{number}/sections/{section}")
    HttpResponse<?> section(Visitor visitor, Person person, String number, String section, Form address) {
        var file = open(person, number);
        var here = find(file, section);
        var view = kept.typed(person, path(number) + "/sections/" + section, address)
                .map(typed -> SectionView.resumed(file.sheet(), SectionForm.read(here, typed)))
                .orElseGet(() -> SectionView.saved(file.sheet(), here));
        return pages.show(visitor, "assessment/section", section(file, view));
    }

    @Post("/{number}/sections/{section}")
    HttpResponse<?> save(Visitor visitor, Person person, String number, String section, Form form) {
        var file = open(person, number);
        var typed = SectionForm.read(find(file, section), form);
        if (typed.isRefused()) {
            return pages.refuse(visitor, "assessment/section", section(file, SectionView.typed(file.sheet(), typed)));
        }
        var saved = assessments.saveSection(visitor.actor(), file.seat(), section, typed.version(), typed.answers());
        if (saved.isEmpty()) {
            return pages.goTo("/desk/assessments/" + number, Flash.notice("assessment.closed"));
        }
        if (!saved.get()) {
            var now = open(person, number);
            var view = SectionView.overtaken(now.sheet(), typed);
            return pages.show(visitor, HttpStatus.CONFLICT, "assessment/section", section(now, view));
        }
        var here = "/desk/assessments/" + number;
        var next = form.all("go").contains("next")
                ? file.sheet()
                        .next(section)
                        .map(each -> here + "/sections/" + each.id())
                        .orElse(here)
                : here + "/sections/" + section;
        return pages.goTo(next, Flash.success("apply.section-saved"));
    }

    /** Keeps what is being typed, right or wrong; what is wrong counts as not filled in. */
    @Post("/{number}/sections/{section}/autosave")
    HttpResponse<?> autosave(Visitor visitor, Person person, String number, String section, Form form) {
        var file = open(person, number);
        return told(visitor, autosaved(visitor, person, file, SectionForm.read(find(file, section), form)));
    }

    private Autosaved autosaved(Visitor visitor, Person person, SeatFile file, SectionForm typed) {
        if (typed.isTooLong()) {
            return new Autosaved.TooLong();
        }
        var section = typed.section().id();
        var saved = assessments.saveSection(visitor.actor(), file.seat(), section, typed.version(), typed.answers());
        if (saved.isEmpty()) {
            return new Autosaved.Closed();
        }
        return saved.get()
                ? new Autosaved.Kept(typed.version() + 1, typed.form())
                : Autosaved.met(open(person, file.seat().number()).sheet().saved(section), typed);
    }

    /** Keeps the opinion while it is being typed. */
    @Post("/{number}/opinion")
    HttpResponse<?> opinion(Visitor visitor, Person person, String number, Form form) {
        var opinion = form.text("opinion");
        if (opinion.length() > LONGEST_TEXT) {
            return told(visitor, new Autosaved.TooLong());
        }
        var kept = assessments.saveOpinion(open(person, number).seat(), opinion);
        return told(visitor, kept ? new Autosaved.Kept(0, form) : new Autosaved.Closed());
    }

    private HttpResponse<?> told(Visitor visitor, Autosaved saved) {
        return pages.show(
                visitor, HttpStatus.valueOf(saved.status()), "scoresheet/saved-part", saved.model(clock.instant()));
    }

    @Post("/{number}/sections/{section}/score")
    HttpResponse<?> score(Visitor visitor, Person person, String number, String section, Form form) {
        var file = open(person, number);
        var typed = SectionForm.read(find(file, section), form);
        var view = SectionView.typed(file.sheet(), typed);
        var model = Map.<String, Object>of(
                "verdict", view.verdict(), "standard", file.line().standard(), "view", view, "assessor", true);
        return pages.show(visitor, "scoresheet/verdict-part", model);
    }

    @Post("/{number}/hand-in")
    HttpResponse<?> handIn(Visitor visitor, Person person, String number, Form form) {
        var file = open(person, number);
        var opinion = form.require("opinion", LONGEST_TEXT);
        if (form.isRefused()) {
            return pages.refuse(visitor, "assessment/sheet", sheet(file, form, List.of()));
        }
        if (form.isChecked("check") && file.sheet().problems().isEmpty()) {
            return pages.show(visitor, "assessment/sheet", sheet(file, form, List.of())); // completed meanwhile: ask
        }
        return switch (assessments.handIn(
                person, visitor.actor(), file.seat(), file.line().standard(), opinion)) {
            case Assessments.HandIn.Done done -> pages.goTo("/desk/assessments", Flash.success("assessment.handed-in"));
            case Assessments.HandIn.NotNow not ->
                pages.goTo("/desk/assessments/" + number, Flash.notice("assessment.closed"));
            case Assessments.HandIn.Missing missing -> {
                assessments.saveOpinion(file.seat(), opinion);
                form.reject("", "assessment.incomplete", missing.items().size());
                yield pages.refuse(visitor, "assessment/sheet", sheet(file, form, missing.items()));
            }
        };
    }

    private static String path(String number) {
        return "/desk/assessments/" + number;
    }

    private SeatFile open(Person person, String number) {
        return files.open(person, number).orElseThrow(NotHere::new);
    }

    private static Section find(SeatFile file, String id) {
        return file.sheet().section(id).orElseThrow(NotHere::new);
    }

    private Map<String, Object> declaration(Visitor visitor, SeatFiles.Line line, Form form) {
        var subdistricts = names.subdistricts(line.seat().district(), visitor.language());
        return Map.of("line", line, "form", form, "subdistricts", subdistricts);
    }

    private static Map<String, Object> sheet(SeatFile file, Form form, List<String> missing) {
        var typed = form.fields().isEmpty()
                ? Form.posted(Map.of("opinion", List.of(file.seat().opinion())))
                : form;
        return Map.of(
                "file",
                file,
                "form",
                typed,
                "missing",
                missing,
                "verdict",
                file.sheet().verdict());
    }

    private static Map<String, Object> section(SeatFile file, SectionView view) {
        return Map.of(
                "file",
                file,
                "view",
                view,
                "form",
                view.form(),
                "verdict",
                view.verdict(),
                "standard",
                file.line().standard());
    }

    /** Its place in the navigation. */
    @Factory
    static final class Navigation {
        @Singleton
        NavItem assessments() {
            return new NavItem(
                    NavItem.Group.CERTIFICATION, 30, "/desk/assessments", "assessment.title", Set.of(Role.ASSESSOR));
        }
    }
}
