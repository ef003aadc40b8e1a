package city.wufei.portal.scoresheet;

import city.wufei.portal.form.Form;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What became of a save while somebody typed, for the line that tells them. */
public sealed interface Autosaved {

    /**
     * What was typed is kept.
     *
     * @param version goes into the form's next save
     */
    record Kept(int version, Form form) implements Autosaved {}

    /** Somebody else saved the section in between; nothing was written. */
    record Overtaken(String by, Instant at) implements Autosaved {}

    /** It cannot be written any more. */
    record Closed() implements Autosaved {}

    /** A note is longer than is kept; nothing was written. */
    record TooLong() implements Autosaved {}

    /** For a save that found another version: kept all the same if the other version says just this. */
    static Autosaved met(SavedSection now, SectionForm typed) {
        return typed.says(now)
                ? new Kept(now.version(), typed.form())
                : new Overtaken(now.changedBy(), now.changedAt().orElse(Instant.EPOCH));
    }

    /** The model of the template {@code scoresheet/saved-part}. */
    default Map<String, Object> model(Instant now) {
        var model = new HashMap<String, Object>();
        model.put("at", now);
        model.put("state", getClass().getSimpleName());
        model.put("kept", this instanceof Kept kept ? kept : null);
        model.put("other", this instanceof Overtaken other ? other : null);
        return model;
    }

    /** The status that a browser sees. */
    default int status() {
        return switch (this) {
            case Kept kept -> 200;
            case Overtaken overtaken -> 409;
            case Closed closed -> 409;
            case TooLong tooLong -> 422;
        };
    }
}
