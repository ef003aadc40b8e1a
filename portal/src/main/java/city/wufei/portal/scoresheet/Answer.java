package city.wufei.portal.scoresheet;

import java.util.List;

/**
 * What somebody filled in for one gate or criterion, as the form sends it: the chosen or typed values and a note. Kept in this
 * shape, since a form must be able to show again exactly what was typed, right or wrong.
 */
public record Answer(List<String> values, String note) {
    public static final Answer BLANK = new Answer(List.of(), "");

    public Answer {
        values = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        note = note.strip();
    }

    public boolean isBlank() {
        return values.isEmpty() && note.isEmpty();
    }

    /** For templates: whether a choice is ticked. */
    public boolean has(String value) {
        return values.contains(value);
    }

    /** For templates: what stands in a text field. */
    public String typed() {
        return values.stream()
                .filter(value -> !value.equals(Reading.NOT_APPLICABLE))
                .findFirst()
                .orElse("");
    }
}
