package city.wufei.content.checkin;

import java.util.Locale;

/** Why a person looks at a check-in before its points count. */
public enum Suspicion {
    /** At two sites faster than anybody gets there. */
    SPEED,
    /** Many accounts on one phone. */
    DEVICE,
    /** Many residents at one site at once. */
    BURST,
    /** Night after night. */
    NIGHTS;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in the database and on the wire. */
    public String code() {
        return code;
    }
}
