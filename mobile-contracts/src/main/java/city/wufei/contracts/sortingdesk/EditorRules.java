package city.wufei.contracts.sortingdesk;

import city.wufei.contracts.sorting.SortingRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What an editor chooses from. */
@Serdeable
public record EditorRules(
        @Schema(description = "The rules that an entry of the district may rest on")
        List<SortingRule> items,

        @Schema(description = "Finer codes in use, the most frequent first")
        List<String> subs,

        @Schema(description = "Special streams") List<String> streams) {}
