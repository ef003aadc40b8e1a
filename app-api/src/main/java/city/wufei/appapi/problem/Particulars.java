package city.wufei.appapi.problem;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a problem says of this case in particular, in words and for clients to act on.
 *
 * @param chinese one sentence; null where the title says it all
 * @param english the same
 */
public record Particulars(
        @Nullable String chinese,
        @Nullable String english,
        @Nullable Integer metres,
        @Nullable OffsetDateTime until,
        @Nullable OffsetDateTime serverTime,
        @Nullable Integer missing) {

    static final Particulars NONE = new Particulars(null, null, null, null, null, null);

    /** Nothing that a client could act on, only words. */
    public static Particulars words(String chinese, String english) {
        return new Particulars(chinese, english, null, null, null, null);
    }

    /** How far it is. */
    public static Particulars metres(int metres, String chinese, String english) {
        return new Particulars(chinese, english, metres, null, null, null);
    }

    /** When it may be tried again. */
    public static Particulars until(OffsetDateTime until, String chinese, String english) {
        return new Particulars(chinese, english, null, until, null, null);
    }

    /** What time it is here. */
    public static Particulars serverTime(OffsetDateTime now, String chinese, String english) {
        return new Particulars(chinese, english, null, null, now, null);
    }

    /** How many points are missing. */
    public static Particulars missing(int points, String chinese, String english) {
        return new Particulars(chinese, english, null, null, null, points);
    }

    @Nullable
    String detail(Locale language) {
        return Locale.ENGLISH.equals(language) ? english : chinese;
    }
}
