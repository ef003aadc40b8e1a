package city.wufei.contracts.staff;

import city.wufei.contracts.sorting.MatchKind;
import city.wufei.contracts.sorting.WasteCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** The best answer to words. Where it is inferred, id and name are those of the item that is most like them. */
@Serdeable
public record SearchGuess(
        @Schema(example = "5XKQ0M2V7H3TA") String item,
        @Schema(example = "毛绒玩具") String name,
        WasteCategory category,
        MatchKind match,
        ConfidenceBand confidence) {}
