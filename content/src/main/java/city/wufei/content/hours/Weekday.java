package city.wufei.content.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;

/** A day of the week as packs write it: mon to sun. */
public enum Weekday {
    MON(DayOfWeek.MONDAY),
    TUE(DayOfWeek.TUESDAY),
    WED(DayOfWeek.WEDNESDAY),
    THU(DayOfWeek.THURSDAY),
    FRI(DayOfWeek.FRIDAY),
    SAT(DayOfWeek.SATURDAY),
    SUN(DayOfWeek.SUNDAY);

    private final DayOfWeek dayOfWeek;
    private final String code = name().toLowerCase(Locale.ROOT);

    Weekday(DayOfWeek dayOfWeek) {
        this.dayOfWeek = dayOfWeek;
    }

    /** The word in files and JSON. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The same day in the platform's calendar. */
    public DayOfWeek dayOfWeek() {
        return dayOfWeek;
    }

    /** The day after; Monday after Sunday. */
    Weekday next() {
        return Arrays.stream(values())
                .filter(d -> d.dayOfWeek == dayOfWeek.plus(1))
                .findFirst()
                .orElseThrow();
    }

    @JsonCreator
    static Weekday read(String code) {
        return Arrays.stream(values())
                .filter(d -> d.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a day is one of mon to sun: " + code));
    }
}
