package city.wufei.content.sorting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter with an editor's entry.
 *
 * @param field of the line: {@code aliases}, {@code rule} …
 * @param about what it is about, such as the alias; for a name that is taken, the entry that has it stands in {@code other}
 */
public record EditProblem(
        Code code,
        String field,
        @Nullable String about,
        @Nullable String other) {

    /** The kinds of problems; only what may be meant so does not keep an edit from being published. */
    public enum Code {
        /** It is another entry's name or alias in this district. */
        NAME_TAKEN,
        ALIAS_TAKEN,
        /** The entry has the name already, or the alias twice. */
        ALIAS_TWICE,
        MISSING_CATEGORY,
        MISSING_RULE,
        UNKNOWN_RULE,
        /** It changes what the packs say, and nothing tells the residents why. */
        MISSING_NOTE,
        UNKNOWN_ASK,
        /** A word is asked back about with two choices or more. */
        TOO_FEW_ASKED,
        TOO_LONG,
        /** Empty or of another form than the packs' schema asks for. */
        FORM,
        /** It names something dangerous, and is answered as something else. */
        HAZARDOUS_WORD,
        /** It would say what is said already. */
        CHANGES_NOTHING,
        /** The packs say that it is hazardous. */
        WAS_HAZARDOUS(false),
        /** It can be found by fewer words than before. */
        ALIAS_LOST(false),
        /** Questions of the development set are answered right now and would not be any more. */
        QUESTIONS_LOST(false);

        private final boolean blocking;

        Code() {
            this(true);
        }

        Code(boolean blocking) {
            this.blocking = blocking;
        }

        /** Whether it must not be published so. */
        public boolean isBlocking() {
            return blocking;
        }

        /** As on the wire: {@code alias-taken}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static EditProblem of(Code code, String field) {
        return new EditProblem(code, field, null, null);
    }

    static EditProblem of(Code code, String field, String about) {
        return new EditProblem(code, field, about, null);
    }
}
