package city.wufei.contracts.sorting;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of a district, to search without a network: whole, or, where {@code since} is given, what changed since then.
 * Categories are always whole; texts, rules and readings are those of the items.
 */
@Serdeable
public record SortingBundle(
        String district,

        @Schema(description = "Changes when anything in the bundle does")
        String version,

        @Schema(description = "The version that this completes; absent when the bundle is whole") @Nullable
        String since,

        List<SchemeCategory> categories,
        List<SortingRule> rules,

        @Schema(description = "Tips and notes that items refer to")
        List<String> texts,

        @Schema(description = "All items, or those that are new or changed")
        List<BundleItem> items,

        @Schema(description = "Names of items that are gone; empty when the bundle is whole")
        List<String> removed,

        @Schema(
                description =
                        "How the characters of the items' names are read, and in the whole all common ones: by syllable, without tones and ü as v, the characters",
                example = "{\"dian\":\"电\",\"chi\":\"匙池\"}")
        Map<String, String> readings) {}
