package city.wufei.content.publication;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of documents that are published. The code is what stands in the table; it never changes. */
public enum Kind {
    /** Where a pack stands: its layer and parent. One per pack. */
    PACK,
    DISTRICT,
    SCHEME,
    CALENDAR,
    /** A theme of a pack's sorting entries; one document per file. */
    SORTING,
    /** One entry that an editor added or changed; speaks after the files of its pack. */
    SORTING_EDIT,
    /** The rules that a pack's sorting entries rest on. */
    SORTING_RULES,
    /** A product by the number of its barcode; made by editors, not by packs. */
    BARCODE,
    PLACE,
    /** A place as the district's staff made or changed it; speaks instead of the pack's place of the same id. */
    PLACE_EDIT,
    /** What a check-in earns and what bounds it; one per pack, a lower pack's replaces an upper one's. */
    CHECK_IN_RULES,
    /** The quiz questions of a theme; one document per file. */
    QUESTION_BANK,
    /** What residents take for points. */
    REWARD,
    /** Where rewards are handed over. */
    SHOP,
    /** How long points last; one per pack, a lower pack's replaces an upper one's. */
    POINTS_RULES,
    STANDARD,
    SURVEY,
    CELL,
    NOTICE,
    SIGNING_KEY,
    REVOKED_CODE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in the table and in pack files. */
    public String code() {
        return code;
    }

    static Kind of(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind: " + code));
    }
}
