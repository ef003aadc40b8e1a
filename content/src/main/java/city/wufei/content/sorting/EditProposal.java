package city.wufei.content.sorting;

import java.util.List;

/**
 * What an editor would publish.
 *
 * @param line as written, whole: what is as the packs have it need not be told from what is new
 * @param withdrawn the entry's edit is taken back instead, so that the packs speak again
 * @param queries what else the editor wants to see searched
 */
public record EditProposal(SortingLine line, boolean withdrawn, List<String> queries) {
    public EditProposal {
        queries = List.copyOf(queries);
    }
}
