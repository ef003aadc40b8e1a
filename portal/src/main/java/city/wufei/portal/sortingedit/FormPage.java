package city.wufei.portal.sortingedit;

import city.wufei.content.sorting.EditLimits;
import city.wufei.contracts.sortingdesk.EditorRules;
import city.wufei.portal.form.Form;
import city.wufei.portal.identity.Person;
import city.wufei.portal.identity.Visitor;
import city.wufei.portal.sortingedit.Edits.File;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands around the form: what to choose from, how many rows, and what has happened to the entry meanwhile. */
@Singleton
class FormPage {
    private static final int ALIKE = 5;

    private final DeskCalls desk;
    private final EditWords words;

    FormPage(DeskCalls desk, EditWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** What the form of a draft carries along: saving it says that what is published now was seen. */
    static Map<String, String> hidden(File file) {
        var edit = file.edit();
        return Map.of(
                "reason", edit.reason(),
                "revision", Integer.toString(edit.revision()),
                "base", Integer.toString(file.newest()),
                "item", edit.fresh() ? "" : edit.entryId());
    }

    /** The form of an edit that is not kept yet; names like a new one's are shown beside it. */
    Map<String, Object> ofNew(Visitor visitor, Person person, Form form) {
        var model = model(visitor, person, form);
        model.put("action", "/publicity/sorting/new");
        if (form.text("item").isEmpty() && !form.text("name").isEmpty()) {
            desk.entries(visitor, form.text("name"))
                    .given()
                    .ifPresent(found -> model.put(
                            "alike", found.items().stream().limit(ALIKE).toList()));
        }
        return model;
    }

    /** The form of a draft. */
    Map<String, Object> of(Visitor visitor, Person person, File file, Form form) {
        var model = model(visitor, person, form);
        model.put("action", EditController.path(file.edit()) + "/edit");
        model.put("edit", file.edit());
        model.put(
                "events",
                file.events().stream()
                        .filter(each -> each.editId() == file.edit().id()
                                && each.action().equals("return"))
                        .limit(1)
                        .toList());
        if (file.isOutdated()) {
            file.published().ifPresent(published -> {
                model.put("outdated", published);
                model.put(
                        "rows",
                        new Comparison(words.categories(person.district(), visitor.language()), Map.of())
                                .rows(published.line(), file.edit().line()));
            });
        }
        return model;
    }

    private Map<String, Object> model(Visitor visitor, Person person, Form form) {
        var rules = desk.rules(visitor).given();
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("fixed", !form.text("item").isEmpty());
        model.put("categories", words.categories(person.district(), visitor.language()));
        model.put("rulesKnown", rules.isPresent());
        model.put("rules", titles(form, rules.map(EditorRules::items).orElse(List.of())));
        model.put("subs", rules.map(EditorRules::subs).orElse(List.of()));
        model.put("streams", EditLimits.STREAMS);
        model.put("stateRows", LineForm.rows(form, "state"));
        model.put("partRows", LineForm.rows(form, "part"));
        model.put("mostRows", EditLimits.ROWS);
        return model;
    }

    /** The rule that is chosen stays chosen when the others are not known. */
    private static Map<String, String> titles(Form form, List<city.wufei.contracts.sorting.SortingRule> rules) {
        var titles = new LinkedHashMap<String, String>();
        rules.forEach(rule -> titles.put(rule.id(), EditWords.rule(rule)));
        var chosen = form.text("rule");
        if (!chosen.isEmpty()) {
            titles.putIfAbsent(chosen, chosen);
        }
        return titles;
    }
}
