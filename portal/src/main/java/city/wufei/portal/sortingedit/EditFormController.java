package city.wufei.portal.sortingedit;

import city.wufei.content.sorting.SortingEntry;
import city.wufei.contracts.sortingdesk.EditorEntryDetail;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.sortingedit.Edits.Written;
import city.wufei.portal.staffapi.StaffAnswer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;

/** The form in which an editor adds an entry, puts one right, or goes on with a draft. */
@Controller("/publicity/sorting")
@Secured(Allowed.PUBLICITY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EditFormController {
    private static final String FORM = "sortingedit/form";

    private final Edits edits;
    private final FormPage page;
    private final EditPage preview;
    private final DeskCalls desk;
    private final Pages pages;

    EditFormController(Edits edits, FormPage page, EditPage preview, DeskCalls desk, Pages pages) {
        this.edits = edits;
        this.page = page;
        this.preview = preview;
        this.desk = desk;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> begin(Visitor visitor, Person person, Form asked) {
        var form = LineForm.of(LineForm.named(asked.text("name")), Map.of());
        return pages.show(visitor, FORM, page.ofNew(visitor, person, form));
    }

    @Get("/edit")
    HttpResponse<?> change(Visitor visitor, Person person, Form asked) {
        var item = asked.text("item");
        if (item.isEmpty()) {
            return pages.goTo("/publicity/sorting/entries");
        }
        return switch (desk.entry(visitor, item)) {
            case StaffAnswer.Given<EditorEntryDetail>(var found) -> {
                var base = edits.newest(person.district(), found.entry().id());
                var form = LineForm.of(
                        LineForm.of(found.entry()), Map.of("item", found.entry().id(), "base", Integer.toString(base)));
                yield pages.show(visitor, FORM, page.ofNew(visitor, person, form));
            }
            case StaffAnswer.Refused<EditorEntryDetail> gone -> throw new NotHere();
            case StaffAnswer.Away<EditorEntryDetail> away ->
                pages.show(visitor, "sortingedit/away", Map.of("item", item));
        };
    }

    /** A first draft, of a new entry or of one that there is. */
    @Post(value = "/new", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(Visitor visitor, Person person, Form form) {
        if (form.text("do").startsWith("add-")) {
            return pages.show(visitor, FORM, page.ofNew(visitor, person, form));
        }
        var written = read(person, form);
        if (written.isEmpty()) {
            return pages.refuse(visitor, FORM, page.ofNew(visitor, person, form));
        }
        return next(visitor, person, form, edits.start(person, visitor.actor(), written.get()));
    }

    @Get("/{edit}/edit")
    HttpResponse<?> goOn(Visitor visitor, Person person, String edit) {
        var file = edits.find(person, edit).orElseThrow(NotHere::new);
        if (!file.edit().isWritableBy(person)) {
            return pages.goTo(EditController.path(file.edit()));
        }
        var form = LineForm.of(file.edit().line(), FormPage.hidden(file));
        return pages.show(visitor, FORM, page.of(visitor, person, file, form));
    }

    @Post(value = "/{edit}/edit", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rewrite(Visitor visitor, Person person, String edit, Form form) {
        var file = edits.find(person, edit).orElseThrow(NotHere::new);
        if (form.text("do").startsWith("add-")) {
            return pages.show(visitor, FORM, page.of(visitor, person, file, form));
        }
        var written = read(person, form);
        var seen = form.integer("revision")
                .filter(revision -> revision == file.edit().revision());
        if (seen.isEmpty()) {
            form.reject("", "sortingedit.moved");
        }
        if (written.isEmpty() || form.isRefused()) {
            return pages.refuse(visitor, FORM, page.of(visitor, person, file, form));
        }
        return switch (edits.rewrite(person, visitor.actor(), file.edit(), written.get())) {
            case EditOutcome.Taken(var draft) -> next(visitor, person, form, draft);
            case EditOutcome.NotTheirs not -> throw new NotHere();
            case EditOutcome.Moved moved -> movedOn(visitor, person, edit, form);
            case EditOutcome.Outdated outdated -> movedOn(visitor, person, edit, form);
        };
    }

    private HttpResponse<?> movedOn(Visitor visitor, Person person, String edit, Form form) {
        form.reject("", "sortingedit.moved");
        var file = edits.find(person, edit).orElseThrow(NotHere::new);
        return pages.refuse(visitor, FORM, page.of(visitor, person, file, form));
    }

    /** What was typed, complete where it is to be submitted. The name of an entry that there is stays as it is. */
    private Optional<Written> read(Person person, Form form) {
        var line = LineForm.read(form);
        var item = form.text("item");
        if (form.text("do").equals("submit")) {
            LineForm.complete(form);
        }
        if (!item.isEmpty() && !SortingEntry.idOf(form.text("name")).equals(item)) {
            form.reject("name", "sortingedit.name.fixed");
        }
        if (form.isRefused()) {
            return Optional.empty();
        }
        return line.map(found -> new Written(
                found,
                item.isEmpty(),
                form.text("reason"),
                form.integer("base")
                        .orElseGet(() -> edits.newest(person.district(), SortingEntry.idOf(found.name())))));
    }

    /** A draft is kept whatever comes next: to be handed in it must pass its trial. */
    private HttpResponse<?> next(Visitor visitor, Person person, Form form, Edit draft) {
        var there = EditController.path(draft);
        if (!form.text("do").equals("submit")) {
            return pages.goTo(there, Flash.success("sortingedit.done.save", draft.name()));
        }
        if (EditController.isRefused(preview.preview(visitor, draft, Form.empty()))) {
            return pages.goTo(there, Flash.problem("sortingedit.not-submitted"));
        }
        var outcome = edits.take(person, visitor.actor(), draft, EditAction.SUBMIT, draft.reason());
        return outcome instanceof EditOutcome.Taken
                ? pages.goTo(there, Flash.success("sortingedit.done.submit", draft.name()))
                : pages.goTo(there, Flash.notice("sortingedit.moved"));
    }
}
