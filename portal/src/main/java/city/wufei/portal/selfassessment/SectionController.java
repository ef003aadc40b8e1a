package city.wufei.portal.selfassessment;

import city.wufei.portal.evidence.EvidenceShelf;
import city.wufei.portal.evidence.EvidenceShelf.Upload;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.page.PostedFiles;
import city.wufei.portal.scoresheet.Autosaved;
import city.wufei.portal.scoresheet.Section;
import city.wufei.portal.scoresheet.SectionForm;
import city.wufei.portal.scoresheet.SectionView;
import city.wufei.portal.selfassessment.SelfAssessments.Saving;
import city.wufei.portal.session.KeptForms;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Filling in a section: save, score while typing, files beside an item. */
@Controller(value = "/apply/{number}/sections/{section}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Allowed.APPLICANT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SectionController {
    private final SelfAssessments selfAssessments;
    private final EvidenceShelf shelf;
    private final KeptForms kept;
    private final Pages pages;
    private final Clock clock;

    SectionController(SelfAssessments selfAssessments, EvidenceShelf shelf, KeptForms kept, Pages pages, Clock clock) {
        this.kept = kept;
        this.selfAssessments = selfAssessments;
        this.shelf = shelf;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String number, String section, Form address) {
        var own = find(person, number);
        var here = section(own, section);
        var view = kept.typed(person, path(number, section), address)
                .map(typed -> SectionView.resumed(own.sheet(), SectionForm.read(here, typed)))
                .orElseGet(() -> SectionView.saved(own.sheet(), here));
        return pages.show(visitor, "selfassessment/section", model(own, view));
    }

    @Post
    HttpResponse<?> save(Visitor visitor, Person person, String number, String section, Form form) {
        var own = find(person, number);
        var typed = SectionForm.read(section(own, section), form);
        var refused = keep(visitor, person, own, typed);
        if (refused != null) {
            return refused;
        }
        if (form.all("go").contains("next")) {
            var next = own.sheet().next(section).map(each -> "/apply/" + number + "/sections/" + each.id());
            return pages.goTo(next.orElse("/apply/" + number), Flash.success("apply.section-saved"));
        }
        return pages.goTo(path(number, section), Flash.success("apply.section-saved"));
    }

    /** Saves what was typed; a response when that is not possible, null when it is saved. */
    private @org.jspecify.annotations.Nullable HttpResponse<?> keep(
            Visitor visitor, Person person, OwnCase own, SectionForm typed) {
        if (typed.isRefused()) {
            return pages.refuse(visitor, "selfassessment/section", model(own, SectionView.typed(own.sheet(), typed)));
        }
        return switch (selfAssessments.save(person, visitor.actor(), own, typed)) {
            case Saving.Saved saved -> null;
            case Saving.Overtaken overtaken ->
                pages.show(
                        visitor,
                        HttpStatus.CONFLICT,
                        "selfassessment/section",
                        model(
                                overtaken.now(),
                                SectionView.overtaken(overtaken.now().sheet(), typed)));
            case Saving.Closed closed ->
                pages.goTo("/apply/" + own.application().number(), Flash.notice("apply.not-now"));
        };
    }

    /** Keeps what is being typed, right or wrong; what is wrong counts as not filled in. */
    @Post("/autosave")
    HttpResponse<?> autosave(Visitor visitor, Person person, String number, String section, Form form) {
        var own = find(person, number);
        var saved = autosaved(visitor, person, own, SectionForm.read(section(own, section), form));
        return pages.show(
                visitor, HttpStatus.valueOf(saved.status()), "scoresheet/saved-part", saved.model(clock.instant()));
    }

    private Autosaved autosaved(Visitor visitor, Person person, OwnCase own, SectionForm typed) {
        if (typed.isTooLong()) {
            return new Autosaved.TooLong();
        }
        return switch (selfAssessments.save(person, visitor.actor(), own, typed)) {
            case Saving.Saved saved -> new Autosaved.Kept(typed.version() + 1, typed.form());
            case Saving.Overtaken overtaken ->
                Autosaved.met(overtaken.now().sheet().saved(typed.section().id()), typed);
            case Saving.Closed closed -> new Autosaved.Closed();
        };
    }

    /** What the typed section would come to, as a part of the page. */
    @Post("/score")
    HttpResponse<?> score(Visitor visitor, Person person, String number, String section, Form form) {
        var own = find(person, number);
        var typed = SectionForm.read(section(own, section), form);
        var sheet = own.sheet().with(section, typed.answers());
        return pages.show(
                visitor,
                "scoresheet/verdict-part",
                Map.of(
                        "verdict",
                        sheet.verdict(),
                        "standard",
                        own.standard(),
                        "view",
                        SectionView.typed(own.sheet(), typed)));
    }

    /** Without a script: keeps what was typed, and the files that were chosen. */
    @Post(value = "/files/{item}", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            HttpRequest<?> request,
            Visitor visitor,
            Person person,
            String number,
            String section,
            String item,
            @Body MultipartBody body) {
        var posted = PostedFiles.read(request, body, EvidenceShelf.MAX_BYTES);
        var own = find(person, number, item);
        var typed = SectionForm.read(section(own, section), posted.form());
        add(visitor, own, item, posted, typed.form());
        if (request.getHeaders().contains("HX-Request")) {
            return part(visitor, find(person, number), item, typed.form());
        }
        var problem = typed.form().problem("file." + item);
        var refused = keep(visitor, person, own, typed);
        if (refused != null && posted.files().stream().anyMatch(PostedFiles.PostedFile::tooLarge)) {
            return pages.show(
                    visitor,
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "selfassessment/section",
                    model(own, SectionView.typed(own.sheet(), typed)));
        }
        if (problem.isEmpty() && refused == null) {
            return pages.goTo(path(number, section) + "#" + item, Flash.success("apply.file-added"));
        }
        return refused != null ? refused : pages.goTo(path(number, section));
    }

    private void add(Visitor visitor, OwnCase own, String item, PostedFiles posted, Form form) {
        var field = "file." + item;
        for (var file : posted.files()) {
            if (file.tooLarge()) {
                form.reject(field, "evidence.refused.too-large", file.name());
                continue;
            }
            switch (shelf.add(visitor.actor(), own.application(), item, file.name(), file.bytes())) {
                case Upload.Kept kept -> {}
                case Upload.Twice twice ->
                    form.reject(
                            field,
                            "evidence.refused.twice",
                            twice.fileName(),
                            twice.there().fileName());
                case Upload.Refused refused ->
                    form.reject(field, "evidence.refused." + refused.fault(), refused.fileName());
                case Upload.Closed closed -> form.reject(field, "apply.not-now");
            }
        }
        if (posted.files().isEmpty()) {
            form.reject(field, "evidence.none-chosen");
        }
    }

    @Post("/files/{item}/{file}/remove")
    HttpResponse<?> remove(
            HttpRequest<?> request,
            Visitor visitor,
            Person person,
            String number,
            String section,
            String item,
            String file,
            Form form) {
        var own = find(person, number, item);
        shelf.remove(visitor.actor(), own.application(), file);
        return after(request, visitor, person, number, section, item, form);
    }

    @Post("/files/{item}/{file}/restore")
    HttpResponse<?> restore(
            HttpRequest<?> request,
            Visitor visitor,
            Person person,
            String number,
            String section,
            String item,
            String file,
            Form form) {
        var own = find(person, number, item);
        shelf.restore(visitor.actor(), own.application(), file);
        return after(request, visitor, person, number, section, item, form);
    }

    /** Without a script the button belongs to the section's form, so what was typed is kept first. */
    private HttpResponse<?> after(
            HttpRequest<?> request,
            Visitor visitor,
            Person person,
            String number,
            String section,
            String item,
            Form form) {
        var own = find(person, number);
        if (request.getHeaders().contains("HX-Request")) {
            return part(visitor, own, item, Form.empty());
        }
        if (form.fields().contains("version")) {
            var refused = keep(visitor, person, own, SectionForm.read(section(own, section), form));
            if (refused != null) {
                return refused;
            }
        }
        return pages.goTo(path(number, section) + "#" + item);
    }

    private HttpResponse<?> part(Visitor visitor, OwnCase own, String item, Form form) {
        var model = new HashMap<String, Object>();
        model.put("own", own);
        model.put("section", own.sheet().sectionOf(item).orElseThrow(NotHere::new));
        model.put("item", own.sheet().item(item).orElseThrow(NotHere::new));
        model.put("form", form);
        return pages.show(visitor, "selfassessment/files-part", model);
    }

    private OwnCase find(Person person, String number) {
        return selfAssessments.find(person, number).orElseThrow(NotHere::new);
    }

    private OwnCase find(Person person, String number, String item) {
        return selfAssessments
                .find(person, number)
                .filter(own -> own.sheet().item(item).isPresent())
                .orElseThrow(NotHere::new);
    }

    private static Section section(OwnCase own, String id) {
        return own.sheet().section(id).orElseThrow(NotHere::new);
    }

    private static String path(String number, String section) {
        return "/apply/" + number + "/sections/" + section;
    }

    private static Map<String, Object> model(OwnCase own, SectionView view) {
        return Map.of(
                "own", own, "view", view, "form", view.form(), "verdict", view.verdict(), "standard", own.standard());
    }
}
