package city.wufei.portal.sortingedit;

import java.util.Locale;

/** Where an edit stands. The steps between the states are in {@link EditAction}. */
enum EditState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    /** What the guide shows of the entry, or, of a withdrawal, what let the packs speak again. */
    PUBLISHED,
    /** Another edit of the entry was published after it. */
    SUPERSEDED,
    /** It was published, and taken back. */
    WITHDRAWN,
    DISCARDED;

    /** Whether its author may write in it. */
    boolean isWritable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether it was published at some time, so that one can go back to it. */
    boolean wasPublished() {
        return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }

    /** The end of its message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
