package city.wufei.appapi.sortingdesk;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.EditPreview.Changed;
import city.wufei.content.sorting.EditPreview.Searched;
import city.wufei.content.sorting.SortingComponent;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingHit;
import city.wufei.content.sorting.SortingLine;
import city.wufei.content.sorting.SortingSource;
import city.wufei.content.sorting.SortingState;
import city.wufei.contracts.sorting.ItemComponent;
import city.wufei.contracts.sorting.ItemState;
import city.wufei.contracts.sorting.MatchKind;
import city.wufei.contracts.sorting.SortingRule;
import city.wufei.contracts.sorting.WasteCategory;
import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.contracts.sortingdesk.EditProblem;
import city.wufei.contracts.sortingdesk.EditorEntry;
import city.wufei.contracts.sortingdesk.EditorLine;
import city.wufei.contracts.sortingdesk.QuestionChange;
import city.wufei.contracts.sortingdesk.SearchAnswer;
import city.wufei.contracts.sortingdesk.SearchChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries and previews on the wire as they were written, so that what an editor gets and gives back is the same.
 *
 * @param source tells which entries are the editors'
 */
record DeskWording(SortingSource source) {

    private static final int MOST_QUESTIONS = 100;

    EditorEntry entry(SortingEntry entry) {
        return new EditorEntry(
                entry.id(),
                entry.name(),
                entry.aliases(),
                wire(entry.category()),
                entry.sub(),
                entry.tip(),
                states(entry.states()),
                components(entry.components()),
                entry.ask(),
                entry.stream(),
                rule(entry.rule()),
                entry.note(),
                entry.theme(),
                entry.layer(),
                source.edits().containsKey(entry.id()));
    }

    EditPreview preview(city.wufei.content.sorting.EditPreview preview) {
        var questions = preview.questions();
        return new EditPreview(
                preview.entryId(),
                preview.publishes().map(DeskWording::line).orElse(null),
                preview.problems().stream().map(DeskWording::problem).toList(),
                orNull(preview.before()),
                orNull(preview.shipped()),
                orNull(preview.after()),
                preview.searches().stream().map(DeskWording::search).toList(),
                questions.asked(),
                questions.rightBefore(),
                questions.rightAfter(),
                questions.changed().stream()
                        .limit(MOST_QUESTIONS)
                        .map(DeskWording::question)
                        .toList());
    }

    private @Nullable EditorEntry orNull(Optional<SortingEntry> entry) {
        return entry.map(this::entry).orElse(null);
    }

    private static EditProblem problem(city.wufei.content.sorting.EditProblem problem) {
        return new EditProblem(
                problem.code().code(), problem.code().isBlocking(), problem.field(), problem.about(), problem.other());
    }

    private static SearchChange search(Searched searched) {
        return new SearchChange(searched.query(), answers(searched.before()), answers(searched.after()));
    }

    private static List<SearchAnswer> answers(List<SortingHit> hits) {
        return hits.stream().map(DeskWording::answer).toList();
    }

    private static QuestionChange question(Changed change) {
        return new QuestionChange(
                change.question().query(),
                wire(change.question().category()),
                change.before().map(DeskWording::answer).orElse(null),
                change.rightBefore(),
                change.after().map(DeskWording::answer).orElse(null),
                change.rightAfter());
    }

    private static SearchAnswer answer(SortingHit hit) {
        return new SearchAnswer(
                hit.entry().id(),
                hit.entry().name(),
                hit.state() == null ? null : hit.state().state(),
                wire(hit.category()),
                MatchKind.valueOf(hit.match().name()),
                hit.confidence(),
                hit.inferred() == null && hit.entry().isAmbiguous());
    }

    private static EditorLine line(SortingLine line) {
        return new EditorLine(
                line.name(),
                line.aliases(),
                line.category() == null ? null : wire(line.category()),
                line.sub(),
                line.tip(),
                line.states() == null ? null : states(line.states()),
                line.components() == null ? null : components(line.components()),
                line.ask(),
                line.stream(),
                line.rule(),
                line.note());
    }

    /** The line that an editor sent. */
    static SortingLine line(EditorLine line) {
        var states = line.states();
        var components = line.components();
        return new SortingLine(
                line.name().strip(),
                line.aliases(),
                line.category() == null ? null : read(line.category()),
                line.sub(),
                line.tip(),
                states == null ? null : states.stream().map(DeskWording::state).toList(),
                components == null
                        ? null
                        : components.stream().map(DeskWording::component).toList(),
                line.ask(),
                line.stream(),
                line.rule(),
                line.note());
    }

    private static SortingState state(ItemState state) {
        return new SortingState(
                state.state(),
                Objects.requireNonNullElse(state.words(), List.of()),
                read(state.category()),
                state.tip());
    }

    private static SortingComponent component(ItemComponent component) {
        return new SortingComponent(component.part(), read(component.category()), component.tip());
    }

    private static List<ItemState> states(List<SortingState> states) {
        return states.stream()
                .map(s -> new ItemState(s.state(), s.words(), wire(s.category()), s.tip()))
                .toList();
    }

    private static List<ItemComponent> components(List<SortingComponent> components) {
        return components.stream()
                .map(c -> new ItemComponent(c.part(), wire(c.category()), c.tip()))
                .toList();
    }

    static SortingRule rule(city.wufei.content.sorting.SortingRule rule) {
        return new SortingRule(rule.id(), rule.title(), rule.date(), rule.issuer(), rule.url());
    }

    private static WasteCategory wire(Category category) {
        return WasteCategory.valueOf(category.name());
    }

    private static Category read(WasteCategory category) {
        return Category.valueOf(category.name());
    }
}
