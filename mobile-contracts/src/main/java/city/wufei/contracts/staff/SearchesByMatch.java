package city.wufei.contracts.staff;

import io.micronaut.serde.annotation.Serdeable;

/** How many searches were answered in which way, see {@code MatchKind}. */
@Serdeable
public record SearchesByMatch(
        long exact, long alias, long prefix, long pinyin, long initials, long fuzzy, long inferred) {}
