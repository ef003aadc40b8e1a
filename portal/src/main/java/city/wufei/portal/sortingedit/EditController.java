package city.wufei.portal.sortingedit;

import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Allowed;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Flash;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.page.Pages;
import city.wufei.portal.sortingedit.Edits.File;
import city.wufei.portal.staffapi.StaffAnswer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;

/** The page of one edit, and what is done with it there. */
@Controller("/publicity/sorting/{edit}")
@Secured({Allowed.PUBLICITY, Allowed.OFFICE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class EditController {
    private static final String PAGE = "sortingedit/edit";
    private static final int NOTE = 500;

    private final Edits edits;
    private final Approvals approvals;
    private final EditPage page;
    private final Pages pages;

    EditController(Edits edits, Approvals approvals, EditPage page, Pages pages) {
        this.edits = edits;
        this.approvals = approvals;
        this.page = page;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, Person person, String edit, Form form) {
        var file = find(person, edit);
        return file.edit().state().wasPublished()
                ? pages.show(visitor, PAGE, page.published(visitor, person, file, form))
                : pages.show(
                        visitor,
                        PAGE,
                        page.model(visitor, person, file, page.preview(visitor, file.edit(), form), form));
    }

    /** What is to be done stands in the button that was pressed. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Person person, String edit, Form form) {
        var file = find(person, edit);
        if (form.integer("revision")
                .filter(seen -> seen == file.edit().revision())
                .isEmpty()) {
            return moved(file.edit());
        }
        return switch (form.text("do")) {
            case "submit" -> submit(visitor, person, file);
            case "take-back" -> step(visitor, person, file, EditAction.TAKE_BACK, "");
            case "discard" -> step(visitor, person, file, EditAction.DISCARD, "");
            case "return" -> giveBack(visitor, person, file, form);
            case "approve" -> approve(visitor, person, file, form);
            case "restore" -> handIn(visitor, person, file, form, false);
            case "withdraw" -> handIn(visitor, person, file, form, true);
            default -> pages.goTo(path(file.edit()));
        };
    }

    /** What is not whole is completed first. */
    private HttpResponse<?> submit(Visitor visitor, Person person, File file) {
        if (!person.has(Role.PUBLICITY)) {
            throw new NotHere();
        }
        var edit = file.edit();
        var whole = LineForm.of(edit.line(), java.util.Map.of("reason", edit.reason()));
        LineForm.complete(whole);
        if (whole.isRefused()) {
            return pages.goTo(path(edit) + "/edit", Flash.problem("sortingedit.incomplete"));
        }
        if (isRefused(page.preview(visitor, edit, Form.empty()))) {
            return pages.goTo(path(edit), Flash.problem("sortingedit.not-submitted"));
        }
        return step(visitor, person, file, EditAction.SUBMIT, edit.reason());
    }

    /** Without app-api it may be handed in: it is tried again before it is published. */
    static boolean isRefused(StaffAnswer<EditPreview> answer) {
        return answer.given()
                .filter(preview -> !EditPage.problems(preview, true).isEmpty())
                .isPresent();
    }

    private HttpResponse<?> giveBack(Visitor visitor, Person person, File file, Form form) {
        var note = form.require("note", NOTE);
        return form.isRefused()
                ? again(visitor, person, file, form)
                : step(visitor, person, file, EditAction.RETURN, note);
    }

    private HttpResponse<?> approve(Visitor visitor, Person person, File file, Form form) {
        var note = form.limit("note", NOTE);
        var answer = page.preview(visitor, file.edit(), form);
        var preview = answer.given();
        if (file.isOutdated()) {
            form.reject("", "sortingedit.outdated", file.newest());
        } else if (preview.isEmpty()) {
            form.reject("", "sortingedit.away.publish");
        } else if (!EditPage.problems(preview.get(), true).isEmpty()) {
            form.reject("", "sortingedit.blocked");
        } else if (!EditPage.problems(preview.get(), false).isEmpty() && !form.isChecked("aware")) {
            form.reject("aware", "sortingedit.aware.needed");
        }
        if (form.isRefused() || preview.isEmpty()) {
            return refuse(visitor, person, file, answer, form);
        }
        var line = Optional.ofNullable(preview.get().publishes()).map(PublishedLine::of);
        var outcome = approvals.approve(person, visitor.actor(), file.edit(), line, note);
        return switch (outcome) {
            case EditOutcome.Outdated(var newest) -> {
                form.reject("", "sortingedit.outdated", newest);
                yield refuse(visitor, person, find(person, file.edit().number()), answer, form);
            }
            case EditOutcome.Taken(var taken) ->
                pages.goTo(path(taken), Flash.success("sortingedit.done.approve", taken.name()));
            case EditOutcome.Moved moved -> moved(file.edit());
            case EditOutcome.NotTheirs not -> notTheirs(file.edit());
        };
    }

    private HttpResponse<?> step(Visitor visitor, Person person, File file, EditAction action, String note) {
        return switch (edits.take(person, visitor.actor(), file.edit(), action, note)) {
            case EditOutcome.Taken(var taken) -> {
                var where = taken.state() == EditState.DISCARDED ? "/publicity/sorting" : path(taken);
                yield pages.goTo(where, Flash.success("sortingedit.done." + action.code(), taken.name()));
            }
            case EditOutcome.Moved moved -> moved(file.edit());
            case EditOutcome.NotTheirs not -> notTheirs(file.edit());
            case EditOutcome.Outdated(var newest) -> moved(file.edit());
        };
    }

    private HttpResponse<?> handIn(Visitor visitor, Person person, File file, Form form, boolean withdrawal) {
        var edit = file.edit();
        var wanted =
                withdrawal ? edit.state() == EditState.PUBLISHED : edit.state().wasPublished();
        if (!person.has(Role.PUBLICITY) || !wanted || edit.withdrawal()) {
            return moved(edit);
        }
        var reason = form.require("again-reason", NOTE);
        if (form.isRefused()) {
            return pages.refuse(visitor, PAGE, page.published(visitor, person, file, form));
        }
        var submitted = edits.handIn(person, visitor.actor(), edit, withdrawal, reason);
        return pages.goTo(path(submitted), Flash.success("sortingedit.done.submit", submitted.name()));
    }

    private HttpResponse<?> again(Visitor visitor, Person person, File file, Form form) {
        return refuse(visitor, person, file, page.preview(visitor, file.edit(), form), form);
    }

    private HttpResponse<?> refuse(
            Visitor visitor, Person person, File file, StaffAnswer<EditPreview> answer, Form form) {
        return file.edit().state().wasPublished()
                ? moved(file.edit())
                : pages.refuse(visitor, PAGE, page.model(visitor, person, file, answer, form));
    }

    private HttpResponse<?> moved(Edit edit) {
        return pages.goTo(path(edit), Flash.notice("sortingedit.moved"));
    }

    private HttpResponse<?> notTheirs(Edit edit) {
        return pages.goTo(path(edit), Flash.problem("sortingedit.not-yours"));
    }

    private File find(Person person, String number) {
        return edits.find(person, number).orElseThrow(NotHere::new);
    }

    static String path(Edit edit) {
        return "/publicity/sorting/" + edit.number();
    }
}
