package city.wufei.content.sitecode;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What the code on a screen says at one step of its time. It is signed with a key that belongs to this screen alone, so that
 * what leaks at one place is worth nothing at another.
 *
 * @param district pack id
 * @param placeId the place's id in the district
 * @param keyId the screen's key
 * @param step steps of 30 seconds since 1970-01-01T00:00:00Z (as RFC 6238 counts), 0 to 999,999,999,999
 */
public record ScreenCode(String district, String placeId, String keyId, long step) {

    /** How long a code shows. */
    public static final Duration STEP = Duration.ofSeconds(30);

    /** The version that stands first in the text. */
    static final int VERSION = 2;

    private static final long LAST_STEP = 999_999_999_999L;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** What a code is worth at a time. */
    public enum Worth {
        IN_TIME,
        /** The screen shows another one by now. */
        OVER,
        /** No screen shows it yet. */
        TO_COME
    }

    public ScreenCode {
        if (!PART.matcher(district).matches() || !PART.matcher(placeId).matches()) {
            throw new IllegalArgumentException("not a site: " + district + ", " + placeId);
        }
        if (!PART.matcher(keyId).matches() || step < 0 || step > LAST_STEP) {
            throw new IllegalArgumentException("not a key and step: " + keyId + ", " + step);
        }
    }

    /** The step that a time is in. */
    public static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** When the screen begins to show it. */
    public Instant startsAt() {
        return Instant.ofEpochSecond(step * STEP.toSeconds());
    }

    /** When the screen shows the next one. */
    public Instant endsAt() {
        return startsAt().plus(STEP);
    }

    /** Whether it counts for who stands before the screen at the time: its step, the one before or the one after. */
    public boolean isShownAt(Instant time) {
        return Math.abs(Math.subtractExact(stepAt(time), step)) <= 1;
    }

    /**
     * Judges a scan. What arrives while the screen shows the code is in time, whatever the phone's clock says. What arrives later
     * counts when the phone says that it was scanned in time, and not later than so long after the code's end: the phone can say
     * what it likes, so this is what a passed-on picture is worth.
     *
     * @param scanned when it was scanned, by the phone's clock
     * @param arrived when it arrived, by ours
     * @param late how long after the end of its step a code can still arrive
     */
    public Worth judge(Instant scanned, Instant arrived, Duration late) {
        if (isShownAt(arrived)) {
            return Worth.IN_TIME;
        }
        if (step > stepAt(arrived)) {
            return Worth.TO_COME;
        }
        return isShownAt(scanned) && !arrived.isAfter(endsAt().plus(late)) ? Worth.IN_TIME : Worth.OVER;
    }

    /** The time that a scan in time counts for: the phone's where it agrees with the code, else the arrival. */
    public Instant countsAt(Instant scanned, Instant arrived) {
        return isShownAt(scanned) && !scanned.isAfter(arrived) ? scanned : arrived;
    }

    /** The text that is signed: everything before the signature's dot. */
    String payload() {
        return String.join(".", Integer.toString(VERSION), district, placeId, keyId, Long.toString(step));
    }
}
