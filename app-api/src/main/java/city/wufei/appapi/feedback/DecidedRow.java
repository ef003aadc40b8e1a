package city.wufei.appapi.feedback;

import org.jspecify.annotations.Nullable;

/** A row of what a resident sent, as far as its decision goes. */
public interface DecidedRow {

    /** The word for the status, see {@link Decisions#word}. */
    String status();

    @Nullable
    String reply();

    /** The id of the member who decided; null before. */
    @Nullable
    String decidedBy();
}
