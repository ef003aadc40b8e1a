package city.wufei.contracts.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem. Clients act on {@code code}; {@code title} and {@code detail} are for people, in the language of
 * the request. New codes may come in any release, so a client treats an unknown one by its {@code status}.
 */
@Serdeable
@Schema(description = "RFC 9457 problem. Act on `code`; show `title` and `detail`.")
public record Problem(
        @Schema(description = "Stable address of the kind of problem", example = "urn:wufei:problem:already-counted")
        String type,

        @Schema(description = "What went wrong, in the caller's language")
        String title,

        @Schema(description = "HTTP status", example = "409")
        int status,

        @Schema(description = "Stable code, see ProblemCode", example = "already-counted")
        String code,

        @Schema(description = "This case in particular, in the caller's language") @Nullable
        String detail,

        @Schema(description = "Quote this when asking for help") @Nullable
        String requestId,

        @Schema(description = "One entry per field at fault") @Nullable
        List<FieldError> errors,

        @Schema(description = "How far it is, with too-far") @Nullable
        Integer metres,

        @Schema(description = "From when on it may be tried again, with too-early, reached caps and reward-not-yet")
        @Nullable
        OffsetDateTime until,

        @Schema(description = "The time here, with clock-off") @Nullable
        OffsetDateTime serverTime,

        @Schema(description = "How many points are missing, with not-enough-points") @Nullable
        Integer missing) {}
