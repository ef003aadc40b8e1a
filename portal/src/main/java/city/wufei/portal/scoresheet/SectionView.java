package city.wufei.portal.scoresheet;

import city.wufei.content.standard.Verdict;
import city.wufei.portal.form.Form;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section as a page shows it.
 *
 * @param version goes back with the form
 * @param other who saved the section in between, when somebody did
 */
public record SectionView(
        ScoreSheet sheet,
        Section section,
        List<Line> lines,
        int version,
        Optional<Other> other,
        Form form,
        Verdict verdict) {

    /** Somebody else's save, which the typed form has not taken over. */
    public record Other(String by, Instant at) {}

    /**
     * An item with what stands in its fields.
     *
     * @param theirs what somebody else saved here in between, where it differs
     */
    public record Line(Item item, Answer answer, Optional<Answer> theirs, Optional<Verdict.CriterionResult> result) {}

    /** As saved. */
    public static SectionView saved(ScoreSheet sheet, Section section) {
        var saved = sheet.saved(section.id());
        return of(sheet, section, saved.answers(), saved.version(), Optional.empty(), Form.empty());
    }

    /** As typed and refused. */
    public static SectionView typed(ScoreSheet sheet, SectionForm typed) {
        return of(
                sheet.with(typed.section().id(), typed.answers()),
                typed.section(),
                typed.answers(),
                typed.version(),
                Optional.empty(),
                typed.form());
    }

    /** As typed before the session ended, beside what was saved since; as saved when nothing of it is missing there. */
    public static SectionView resumed(ScoreSheet now, SectionForm typed) {
        var saved = now.saved(typed.section().id());
        if (typed.says(saved)) {
            return saved(now, typed.section());
        }
        return saved.version() == typed.version() ? typed(now, typed) : overtaken(now, typed);
    }

    /** As typed, beside what somebody else saved in between. Sent again, it takes the other's place. */
    public static SectionView overtaken(ScoreSheet now, SectionForm typed) {
        var theirs = now.saved(typed.section().id());
        var other = theirs.changedAt().map(at -> new Other(theirs.changedBy(), at));
        var mine = now.with(typed.section().id(), typed.answers());
        var view = of(mine, typed.section(), typed.answers(), theirs.version(), other, typed.form());
        var lines = view.lines().stream()
                .map(line -> line.answer().equals(theirs.answer(line.item().id()))
                        ? line
                        : new Line(
                                line.item(),
                                line.answer(),
                                Optional.of(theirs.answer(line.item().id())),
                                line.result()))
                .toList();
        return new SectionView(mine, view.section(), lines, view.version(), other, view.form(), view.verdict());
    }

    private static SectionView of(
            ScoreSheet sheet,
            Section section,
            Map<String, Answer> answers,
            int version,
            Optional<Other> other,
            Form form) {
        var verdict = sheet.verdict();
        var lines = section.items().stream()
                .map(item -> new Line(
                        item, answers.getOrDefault(item.id(), Answer.BLANK), Optional.empty(), result(verdict, item)))
                .toList();
        return new SectionView(sheet, section, lines, version, other, form, verdict);
    }

    private static Optional<Verdict.CriterionResult> result(Verdict verdict, Item item) {
        return verdict.groups().stream()
                .flatMap(group -> group.criteria().stream())
                .filter(result -> result.id().equals(item.id()))
                .findFirst();
    }

    /** Whether this is typed and stands nowhere but on the page. */
    public boolean isUnsaved() {
        return !form.fields().isEmpty();
    }

    public Optional<Section> next() {
        return sheet.next(section.id());
    }
}
