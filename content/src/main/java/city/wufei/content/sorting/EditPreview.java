package city.wufei.content.sorting;

import java.util.List;
import java.util.Optional;

/**
 * What an edit would change if it were published now.
 *
 * @param publishes the line with only what differs from the packs: this is what is published; empty for taking back
 * @param before the entry as it is
 * @param shipped the entry as the packs have it, without editors
 * @param after the entry as it would be; empty when it would be gone, or when the edit does not fit at all
 * @param searches its names and the editor's own queries, before and after
 * @param questions what the development set asks in the district's city, with every question whose answer changes
 */
public record EditPreview(
        String entryId,
        Optional<SortingLine> publishes,
        List<EditProblem> problems,
        Optional<SortingEntry> before,
        Optional<SortingEntry> shipped,
        Optional<SortingEntry> after,
        List<Searched> searches,
        Questions questions) {
    public EditPreview {
        problems = List.copyOf(problems);
        searches = List.copyOf(searches);
    }

    /** The first hits of a query before and after. */
    public record Searched(String query, List<SortingHit> before, List<SortingHit> after) {
        public Searched {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** How many were asked, how many are answered right before and after, and those whose first answer changes. */
    public record Questions(int asked, int rightBefore, int rightAfter, List<Changed> changed) {
        static final Questions NONE = new Questions(0, 0, 0, List.of());

        public Questions {
            changed = List.copyOf(changed);
        }
    }

    /** A question whose first answer changes. */
    public record Changed(
            DevelopmentQuestion question,
            Optional<SortingHit> before,
            boolean rightBefore,
            Optional<SortingHit> after,
            boolean rightAfter) {}

    /** Whether something keeps it from being published. */
    public boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.code().isBlocking());
    }
}
