package city.wufei.portal.sortingedit;

import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.contracts.sortingdesk.EditProblem;
import city.wufei.contracts.sortingdesk.EditorEntry;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Role;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.page.Messages;
import city.wufei.portal.sortingedit.Edits.File;
import city.wufei.portal.staffapi.StaffAnswer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the page of one edit: the entry before and after, what search would answer, what may be done, and the history. */
@Singleton
class EditPage {
    private static final Pattern SEPARATORS = Pattern.compile("[\\r\\n，,;；、]+");
    private static final int MOST_TRIED = 20;
    private static final int LONGEST_TRIED = 100;

    private final DeskCalls desk;
    private final EditWords words;
    private final Messages messages;

    EditPage(DeskCalls desk, EditWords words, Messages messages) {
        this.messages = messages;
        this.desk = desk;
        this.words = words;
    }

    /** The trial of an edit that is not published yet, with what the reader wants to see searched. */
    StaffAnswer<EditPreview> preview(Visitor visitor, Edit edit, Form form) {
        return desk.preview(visitor, edit, tried(form));
    }

    static List<String> tried(Form form) {
        return SEPARATORS
                .splitAsStream(form.raw("try"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.substring(0, Math.min(each.length(), LONGEST_TRIED)))
                .distinct()
                .limit(MOST_TRIED)
                .toList();
    }

    /** Whatever keeps it from being published, or makes one think twice. */
    static List<EditProblem> problems(EditPreview preview, boolean blocking) {
        return preview.problems().stream()
                .filter(each -> each.blocking() == blocking)
                .toList();
    }

    private List<String> texts(Visitor visitor, EditPreview preview, boolean blocking) {
        return problems(preview, blocking).stream()
                .map(each -> messages.find(
                                visitor.language(),
                                "sortingedit.problem." + each.code(),
                                Objects.requireNonNullElse(each.about(), ""),
                                Objects.requireNonNullElse(each.other(), ""))
                        .orElse(each.code()))
                .toList();
    }

    /** The page of an edit that is on its way, after its trial. */
    Map<String, Object> model(Visitor visitor, Person person, File file, StaffAnswer<EditPreview> answer, Form form) {
        var model = model(visitor, person, file, form);
        model.put("tries", true);
        var rules = new HashMap<String, String>();
        switch (answer) {
            case StaffAnswer.Given<EditPreview>(var preview) -> {
                model.put("preview", preview);
                model.put("blocking", texts(visitor, preview, true));
                model.put("warnings", texts(visitor, preview, false));
                Stream.of(preview.before(), preview.after()).forEach(entry -> noteRule(rules, entry));
                var after = file.edit().withdrawal()
                        ? line(preview.after())
                        : file.edit().line();
                compare(model, visitor, rules, "now", line(preview.before()), after);
            }
            case StaffAnswer.Refused<EditPreview>(var status, var code, var text) -> model.put("refused", text);
            case StaffAnswer.Away<EditPreview> away -> model.put("away", true);
        }
        if (!model.containsKey("preview")) {
            var published = file.published().map(Edit::line).orElse(null);
            compare(
                    model,
                    visitor,
                    rules,
                    published == null ? "unknown" : "published",
                    published,
                    file.edit().line());
        }
        return model;
    }

    /** The page of an edit that was published: beside what the packs say now, or beside what took its place. */
    Map<String, Object> published(Visitor visitor, Person person, File file, Form form) {
        var model = model(visitor, person, file, form);
        model.put("tries", false);
        var rules = new HashMap<String, String>();
        var edit = file.edit();
        if (edit.state() == EditState.PUBLISHED && !edit.withdrawal()) {
            var detail = desk.entry(visitor, edit.entryId()).given();
            var shipped = detail.map(found -> found.shipped()).orElse(null);
            detail.ifPresent(found -> noteRule(rules, found.entry()));
            noteRule(rules, shipped);
            compare(model, visitor, rules, "shipped", line(shipped), edit.line());
        } else {
            var published =
                    file.published().filter(each -> each.id() != edit.id()).map(Edit::line);
            compare(model, visitor, rules, "published", published.orElse(null), edit.line());
        }
        return model;
    }

    private Map<String, Object> model(Visitor visitor, Person person, File file, Form form) {
        var edit = file.edit();
        var writes = person.has(Role.PUBLICITY);
        var model = new HashMap<String, Object>();
        model.put("file", file);
        model.put("edit", edit);
        model.put("kind", EditCsv.kind(edit));
        model.put("form", form);
        model.put("categories", words.categories(person.district(), visitor.language()));
        model.put("mayWrite", edit.isWritableBy(person) && writes);
        model.put("maySubmit", edit.isOpen(EditAction.SUBMIT, person) && writes);
        model.put("mayTakeBack", edit.isOpen(EditAction.TAKE_BACK, person));
        model.put("mayDiscard", edit.isOpen(EditAction.DISCARD, person));
        model.put("mayDecide", edit.isOpen(EditAction.APPROVE, person));
        model.put("waitsForAnother", edit.state() == EditState.SUBMITTED && edit.isOf(person));
        model.put("mayWithdraw", writes && isInForce(edit));
        model.put("mayRestore", writes && edit.state().wasPublished() && !isInForce(edit) && !edit.withdrawal());
        model.put(
                "others",
                file.ofEntry().stream()
                        .filter(each -> each.id() != edit.id() && each.state() == EditState.SUBMITTED)
                        .toList());
        return model;
    }

    private static boolean isInForce(Edit edit) {
        return edit.state() == EditState.PUBLISHED && !edit.withdrawal();
    }

    private void compare(
            Map<String, Object> model,
            Visitor visitor,
            Map<String, String> rules,
            String with,
            @Nullable EditorLine before,
            @Nullable EditorLine after) {
        var categories = words.categories(visitor.person().orElseThrow().district(), visitor.language());
        model.put("with", with);
        model.put("rows", new Comparison(categories, rules).rows(before, after));
    }

    private static @Nullable EditorLine line(@Nullable EditorEntry entry) {
        return entry == null ? null : LineForm.of(entry);
    }

    private static void noteRule(Map<String, String> rules, @Nullable EditorEntry entry) {
        if (entry != null) {
            rules.put(entry.rule().id(), EditWords.rule(entry.rule()));
        }
    }
}
