package city.wufei.appapi.problem;

import city.wufei.contracts.problem.FieldError;
import city.wufei.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown by controllers and filters only: below them, refusals are outcomes. */
public final class ProblemException extends RuntimeException {

    private final ProblemCode code;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;
    private final Particulars particulars;

    private ProblemException(
            ProblemCode code, List<FieldError> errors, @Nullable Duration retryAfter, Particulars particulars) {
        super(code.wire(), null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.particulars = particulars;
    }

    public static ProblemException of(ProblemCode code) {
        return new ProblemException(code, List.of(), null, Particulars.NONE);
    }

    public static ProblemException of(ProblemCode code, List<FieldError> errors) {
        return new ProblemException(code, errors, null, Particulars.NONE);
    }

    /** Refused for now: the caller may come again after a while. */
    public static ProblemException of(ProblemCode code, Duration retryAfter) {
        return new ProblemException(code, List.of(), retryAfter, Particulars.NONE);
    }

    /** Refused in a case that more can be said about. */
    public static ProblemException of(ProblemCode code, Particulars particulars) {
        return new ProblemException(code, List.of(), null, particulars);
    }

    ProblemCode code() {
        return code;
    }

    List<FieldError> errors() {
        return errors;
    }

    Particulars particulars() {
        return particulars;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
