package city.wufei.content.reward;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a resident gets for points. */
public enum RewardKind {
    /** A thing to take home. */
    GOODS,
    /** Something done for the resident, such as a place in a course. */
    SERVICE,
    /** A voucher for a shop. */
    VOUCHER,
    /** Something given to others in the resident's name (公益捐赠). */
    CHARITY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in files and JSON. */
    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    static RewardKind read(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of reward: " + code));
    }
}
