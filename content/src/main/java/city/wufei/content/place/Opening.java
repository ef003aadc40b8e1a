package city.wufei.content.place;

import city.wufei.content.calendar.WorkingDays;
import city.wufei.content.hours.DayHours;
import java.time.LocalDateTime;

/**
 * Whether a place is open at a moment, and the hours of that day.
 *
 * @param today by the timetable alone: a closure is {@code state}'s
 */
public record Opening(State state, DayHours today) {

    /** Whether one may come. */
    public enum State {
        OPEN,
        /** It opens again by its hours. */
        CLOSED,
        /** Something has happened; see the place's {@link Closure}. */
        TEMPORARILY_CLOSED,
        CLOSED_FOR_GOOD,
        /** Nobody has said when it is open. */
        UNKNOWN
    }

    /**
     * Looks at a place at a moment in its local time.
     *
     * @param calendar knows the public holidays
     */
    public static Opening of(Place place, WorkingDays calendar, LocalDateTime local) {
        var timetable = place.timetable();
        var today = timetable.on(local.toLocalDate(), calendar);
        if (place.isClosedOn(local.toLocalDate())) {
            return new Opening(place.isClosedForGood() ? State.CLOSED_FOR_GOOD : State.TEMPORARILY_CLOSED, today);
        }
        if (!timetable.isKnown()) {
            return new Opening(State.UNKNOWN, today);
        }
        return new Opening(today.isOpenAt(local.toLocalTime()) ? State.OPEN : State.CLOSED, today);
    }

    /** Whether one may come now. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
