package city.wufei.appapi.feedback;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.problem.FieldErrors;
import city.wufei.appapi.problem.Languages;
import city.wufei.appapi.problem.ProblemException;
import city.wufei.appapi.session.StaffMember;
import city.wufei.content.id.Ids;
import city.wufei.contracts.feedback.FeedbackStatus;
import city.wufei.contracts.problem.ProblemCode;
import city.wufei.contracts.staff.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads decisions off the wire, and tells what became of them. */
public final class Decisions {

    private Decisions() {}

    /** A decision by a member, at a time. */
    public record Taken(String status, @Nullable String reply, String by, Instant at) {

        /** Whether this is what the row says already: the same decision, asked for again after a lost answer. */
        boolean is(DecidedRow row) {
            return status.equals(row.status()) && by.equals(row.decidedBy()) && Objects.equals(reply, row.reply());
        }
    }

    /** The decision of a member; refuses one that decides nothing, and a no without a word. */
    public static Taken taken(StaffMember member, Decision decision, Instant now) {
        var given = decision.reply();
        var reply = given == null || given.isBlank() ? null : given.strip();
        if (decision.status() == FeedbackStatus.RECEIVED) {
            throw refused("status", "只能是采纳或不采纳", "is accepted or declined");
        }
        if (decision.status() == FeedbackStatus.DECLINED && reply == null) {
            throw refused("reply", "不采纳时请写明原因", "is needed to decline");
        }
        return new Taken(word(decision.status()), reply, member.id(), DistrictTime.millis(now));
    }

    /**
     * What became of a decision that may have come second: the same one by the same member again is the one that was taken.
     *
     * @param won whether it was the first
     * @param row what is there now; empty when the district has no such thing
     */
    public static <R extends DecidedRow, T> DecisionOutcome<T> outcome(
            boolean won, Taken taken, Optional<R> row, Function<R, T> seen) {
        if (row.isEmpty()) {
            return new DecisionOutcome.Unknown<>();
        }
        var now = row.get();
        return won || taken.is(now)
                ? new DecisionOutcome.Decided<>(seen.apply(now))
                : new DecisionOutcome.AlreadyDecided<>();
    }

    /** What was decided, or the refusal. */
    public static <T> T answer(DecisionOutcome<T> outcome) {
        return switch (outcome) {
            case DecisionOutcome.Decided<T>(var decided) -> decided;
            case DecisionOutcome.AlreadyDecided<T>() -> throw ProblemException.of(ProblemCode.ALREADY_DECIDED);
            case DecisionOutcome.Unknown<T>() -> throw ProblemException.of(ProblemCode.NOT_FOUND);
        };
    }

    /** The word for a status in the database. */
    public static String word(FeedbackStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** The status for a word of the database. */
    public static FeedbackStatus status(String word) {
        return FeedbackStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The number of an id in an address; what is none is nothing that the district has. */
    public static long id(String text) {
        return Ids.parse(text).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private static ProblemException refused(String field, String chinese, String english) {
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST,
                List.of(FieldErrors.error(field, "invalid", chinese, english, Languages.ofCurrentRequest())));
    }
}
