package city.wufei.appapi.sortingdesk;

import city.wufei.appapi.library.Districts.Shelf;
import city.wufei.content.sorting.DevelopmentQuestion;
import city.wufei.content.sorting.EditLimits;
import city.wufei.content.sorting.EditProposal;
import city.wufei.content.sorting.EditTrial;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingHit;
import city.wufei.content.sorting.SortingIndex;
import city.wufei.content.sorting.SortingSource;
import city.wufei.content.sorting.Suggestion;
import city.wufei.contracts.sortingdesk.EditPreview;
import city.wufei.contracts.sortingdesk.EditorEntries;
import city.wufei.contracts.sortingdesk.EditorEntryDetail;
import city.wufei.contracts.sortingdesk.EditorRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A district's entries as its editors see them, all of one moment. Asks the memory only.
 *
 * @param source what the catalogue is composed of
 * @param index the search over it
 */
record SortingDesk(SortingSource source, SortingIndex index) {

    /** The desk of a district; empty while its catalogue is not there yet. */
    static Optional<SortingDesk> of(Shelf shelf) {
        return shelf.library()
                .sortingSource(shelf.id())
                .flatMap(source -> shelf.library().index(shelf.id()).map(index -> new SortingDesk(source, index)));
    }

    /** What a search finds, and then what begins with the words or has them in its name. */
    EditorEntries entries(String query, int limit) {
        var wording = new DeskWording(source);
        var found = Stream.concat(
                        index.search(query, limit).stream().map(SortingHit::entry),
                        index.suggest(query, limit).stream().map(Suggestion::entry))
                .distinct()
                .limit(limit)
                .map(wording::entry)
                .toList();
        return new EditorEntries(query, found);
    }

    Optional<EditorEntryDetail> entry(String id) {
        var wording = new DeskWording(source);
        return index.catalogue()
                .entry(id)
                .map(entry -> new EditorEntryDetail(
                        wording.entry(entry),
                        source.shipped(entry.name()).map(wording::entry).orElse(null)));
    }

    EditorRules rules() {
        return new EditorRules(source.rules().stream().map(DeskWording::rule).toList(), subs(), EditLimits.STREAMS);
    }

    private List<String> subs() {
        return index.catalogue().entries().stream()
                .map(SortingEntry::sub)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    EditPreview preview(city.wufei.contracts.sortingdesk.EditProposal proposal, List<DevelopmentQuestion> questions) {
        var tried = new EditProposal(
                DeskWording.line(proposal.line()),
                Objects.requireNonNullElse(proposal.withdrawn(), false),
                Objects.requireNonNullElse(proposal.queries(), List.of()));
        return new DeskWording(source).preview(new EditTrial(source, index).of(tried, questions));
    }
}
