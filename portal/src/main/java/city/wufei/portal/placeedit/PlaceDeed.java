package city.wufei.portal.placeedit;

import java.util.Locale;

/** What can be done to a place. */
public enum PlaceDeed {
    CREATE,
    CHANGE,
    CLOSE,
    CLOSE_FOR_GOOD,
    REOPEN,
    /** An earlier version holds again. */
    RESTORE,
    /** What the packs say holds again. */
    TO_PACK,
    IMPORT,
    /** Not a deed: what the packs said before the first one. */
    PACK;

    /** The end of a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
