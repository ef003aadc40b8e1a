package city.wufei.content.sorting;

import city.wufei.content.sorting.EditPreview.Changed;
import city.wufei.content.sorting.EditPreview.Questions;
import city.wufei.content.sorting.EditPreview.Searched;
import city.wufei.content.sorting.EditProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries an editor's entry out: composes the district's catalogue as it would be, and asks both indexes the same. Pure; takes some
 * tenths of a second of a processor and, for that time, the memory of one more index. Guesses are those of the index that is
 * there: the new one would learn its own some seconds after it was published.
 *
 * @param source what the district's catalogue is composed of
 * @param now the district's search, prepared
 */
public record EditTrial(SortingSource source, SortingIndex now) {
    /** The theme under which editors' own entries stand. */
    public static final String THEME = "编辑修订";

    private static final int HITS = 3;

    /** What would be published: a file with one line. */
    public static SortingFile file(SortingLine line) {
        return new SortingFile(THEME, null, List.of(line));
    }

    /** What the proposal would change, with the questions of the set that are the district's city's. */
    public EditPreview of(EditProposal proposal, List<DevelopmentQuestion> questions) {
        var line = proposal.line();
        var id = SortingEntry.idOf(line.name());
        var shipped = source.shipped(line.name());
        var publishes = proposal.withdrawn()
                ? Optional.<SortingLine>empty()
                : Optional.of(
                        shipped.map(entry -> EditDifference.of(line, entry)).orElseGet(() -> EditDifference.of(line)));
        var problems = new ArrayList<>(problems(proposal, id, shipped, publishes));
        var next =
                compose(problems, source.with(id, publishes.map(EditTrial::file).orElse(null)));
        var searches = next.map(index -> searches(proposal, index)).orElse(List.of());
        var asked = next.map(index -> questions(questions, index)).orElse(Questions.NONE);
        if (asked.changed().stream().anyMatch(change -> change.rightBefore() && !change.rightAfter())) {
            problems.add(EditProblem.of(Code.QUESTIONS_LOST, ""));
        }
        return new EditPreview(
                id,
                publishes,
                problems,
                now.catalogue().named(line.name()),
                shipped,
                next.flatMap(index -> index.catalogue().named(line.name())),
                searches,
                asked);
    }

    private List<EditProblem> problems(
            EditProposal proposal, String id, Optional<SortingEntry> shipped, Optional<SortingLine> publishes) {
        if (proposal.withdrawn()) {
            return source.edits().containsKey(id) ? List.of() : List.of(EditProblem.of(Code.CHANGES_NOTHING, ""));
        }
        var problems = new ArrayList<>(new EditCheck(source, shipped, now, proposal.line()).problems());
        var edit = publishes.map(EditTrial::file).orElseThrow();
        if (edit.equals(source.edits().get(id)) || EditDifference.isNothing(publishes.orElseThrow())) {
            problems.add(EditProblem.of(Code.CHANGES_NOTHING, ""));
        }
        return problems;
    }

    private Optional<SortingIndex> compose(List<EditProblem> problems, SortingSource changed) {
        var unfit = Set.of(Code.MISSING_CATEGORY, Code.MISSING_RULE, Code.UNKNOWN_RULE);
        return problems.stream().anyMatch(problem -> unfit.contains(problem.code()))
                ? Optional.empty()
                : Optional.of(now.triedWith(SortingCatalogue.compose(changed.layers(), now.catalogue())));
    }

    private List<Searched> searches(EditProposal proposal, SortingIndex next) {
        var line = proposal.line();
        var aliases = line.aliases() == null
                ? next.catalogue().named(line.name()).map(SortingEntry::aliases).orElse(List.of())
                : line.aliases();
        return Stream.of(Stream.of(line.name()), aliases.stream(), proposal.queries().stream())
                .flatMap(queries -> queries)
                .distinct()
                .map(query -> new Searched(query, now.search(query, HITS), next.search(query, HITS)))
                .toList();
    }

    private Questions questions(List<DevelopmentQuestion> questions, SortingIndex next) {
        var cities = source.packs().stream().map(SortingLayer::pack).collect(Collectors.toSet());
        var changed = new ArrayList<Changed>();
        int asked = 0;
        int rightBefore = 0;
        int rightAfter = 0;
        for (var question : questions) {
            if (!cities.contains(question.city())) {
                continue;
            }
            var change = asked(question, next);
            asked++;
            rightBefore += change.rightBefore() ? 1 : 0;
            rightAfter += change.rightAfter() ? 1 : 0;
            if (!isSame(change)) {
                changed.add(change);
            }
        }
        return new Questions(asked, rightBefore, rightAfter, changed);
    }

    private Changed asked(DevelopmentQuestion question, SortingIndex next) {
        var before = now.search(question.query(), 1);
        var after = next.search(question.query(), 1);
        return new Changed(
                question,
                before.stream().findFirst(),
                question.isAnsweredBy(before),
                after.stream().findFirst(),
                question.isAnsweredBy(after));
    }

    /** The same entry with the same answer; a surer or less sure way to it is not a change. */
    private static boolean isSame(Changed change) {
        return change.rightBefore() == change.rightAfter()
                && change.before()
                        .map(hit -> hit.entry().id() + hit.category())
                        .equals(change.after().map(hit -> hit.entry().id() + hit.category()));
    }
}
