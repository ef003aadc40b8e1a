package city.wufei.content.sorting;

/** How a query met an entry, the surest first. */
public enum Match {
    /** The entry's name, as typed or in its normal form. */
    EXACT,
    /** One of the entry's other names, as typed or in its normal form. */
    ALIAS,
    /** The beginning of a name. */
    PREFIX,
    /** The whole pinyin of a name, or its beginning. */
    PINYIN,
    /** The initials of a name's pinyin. */
    INITIALS,
    /** Words in common, or a slip of the pen; a suggestion rather than an answer. */
    FUZZY,
    /** No name, but what the parts of names say; to be checked. */
    INFERRED
}
