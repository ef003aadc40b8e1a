package city.wufei.portal.scoresheet;

import city.wufei.portal.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A section as it was typed. Fields: {@code m.<id>} (values), {@code n.<id>} (note), {@code version}. What does not fit is noted in
 * the form beside its field.
 */
public final class SectionForm {
    private static final int LONGEST_NOTE = 1000;

    private final Section section;
    private final Form form;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private SectionForm(Section section, Form form) {
        this.section = section;
        this.form = form;
    }

    public static SectionForm read(Section section, Form form) {
        var read = new SectionForm(section, form);
        section.items().forEach(read::read);
        return read;
    }

    private void read(Item item) {
        var answer = new Answer(form.all("m." + item.id()), form.text("n." + item.id()));
        answers.put(item.id(), answer);
        if (item.read(answer) instanceof Reading.Wrong(String problem)) {
            form.reject(
                    "m." + item.id(),
                    "sheet.wrong." + problem,
                    item.limit().map(Limit::text).orElse(""));
        }
        if (answer.note().length() > LONGEST_NOTE) {
            form.reject("n." + item.id(), "form.too-long", LONGEST_NOTE);
        }
    }

    public Section section() {
        return section;
    }

    public Form form() {
        return form;
    }

    /** Everything typed, right or wrong. */
    public Map<String, Answer> answers() {
        return Map.copyOf(answers);
    }

    /** The version that the form was filled from; 0 for a section never saved. */
    public int version() {
        return form.integer("version").orElse(0);
    }

    public boolean isRefused() {
        return form.isRefused();
    }

    /** Whether a note is longer than is kept, which no page lets anybody type. */
    public boolean isTooLong() {
        return answers.values().stream().anyMatch(answer -> answer.note().length() > LONGEST_NOTE);
    }

    /** Whether this is what the section already holds: an answer to an earlier save got lost on the way. */
    public boolean says(SavedSection saved) {
        return section.items().stream()
                .allMatch(item -> answers.getOrDefault(item.id(), Answer.BLANK).equals(saved.answer(item.id())));
    }
}
