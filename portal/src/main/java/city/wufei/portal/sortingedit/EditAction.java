package city.wufei.portal.sortingedit;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The steps between the states of an edit: from where, to where, and whose they are. */
enum EditAction {
    SUBMIT(EditState.SUBMITTED, By.AUTHOR),
    TAKE_BACK(EditState.DRAFT, By.AUTHOR),
    DISCARD(EditState.DISCARDED, By.AUTHOR),
    RETURN(EditState.RETURNED, By.ANOTHER),
    APPROVE(EditState.PUBLISHED, By.ANOTHER),
    /** Another edit of the entry is published. */
    SUPERSEDE(EditState.SUPERSEDED, By.ANYBODY),
    /** A withdrawal is published. */
    WITHDRAW(EditState.WITHDRAWN, By.ANYBODY);

    /** Whose step it is: four eyes see what is published. */
    enum By {
        AUTHOR,
        ANOTHER,
        /** It follows from another step. */
        ANYBODY
    }

    private static final Map<EditAction, Set<EditState>> FROM = Map.of(
            SUBMIT, Set.of(EditState.DRAFT, EditState.RETURNED),
            TAKE_BACK, Set.of(EditState.SUBMITTED),
            DISCARD, Set.of(EditState.DRAFT, EditState.RETURNED),
            RETURN, Set.of(EditState.SUBMITTED),
            APPROVE, Set.of(EditState.SUBMITTED),
            SUPERSEDE, Set.of(EditState.PUBLISHED),
            WITHDRAW, Set.of(EditState.PUBLISHED));

    private final EditState to;
    private final By by;

    EditAction(EditState to, By by) {
        this.to = to;
        this.by = by;
    }

    boolean leadsFrom(EditState state) {
        return FROM.getOrDefault(this, Set.of()).contains(state);
    }

    EditState to() {
        return to;
    }

    /** Whether the person may take it, by being the author or another one. */
    boolean isOpenTo(long person, long author) {
        return switch (by) {
            case AUTHOR -> person == author;
            case ANOTHER -> person != author;
            case ANYBODY -> true;
        };
    }

    /** The end of its message keys: {@code take-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
