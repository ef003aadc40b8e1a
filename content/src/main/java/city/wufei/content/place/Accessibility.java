package city.wufei.content.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes a place easier for those who walk, see or reach less well. */
public enum Accessibility {
    /** No steps on the way (无障碍通道). */
    STEP_FREE,
    /** Openings low enough for a wheelchair (低位投放口). */
    LOW_OPENING,
    /** Somebody helps (有人协助). */
    STAFF_HELP,
    /** It speaks, or has raised letters (语音或盲文提示). */
    VOICE_OR_BRAILLE,
    /** A toilet for wheelchairs (无障碍卫生间). */
    TOILET,
    /** A car can stop at it (可临时停车). */
    PARKING;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in files, JSON and addresses. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one of a code; empty when there is none. */
    public static Optional<Accessibility> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    @JsonCreator
    static Accessibility read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("unknown accessibility: " + code));
    }
}
