package city.wufei.content.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts working days by the mainland calendar: Monday to Friday less public holidays, plus the weekends worked. A year
 * without data is refused with {@link NoCalendarForYear}, because a guessed deadline is worse than none; a year whose notice
 * is not out yet is counted by the law alone, and {@link #isProvisional} says so.
 */
public final class WorkingDays {
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> provisional = new HashSet<>();
    private final Map<LocalDate, String> off = new HashMap<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private WorkingDays(HolidayCalendar calendar) {
        for (HolidayCalendar.Year year : calendar.years()) {
            years.add(year.year());
            if (year.provisional()) {
                provisional.add(year.year());
            }
            worked.addAll(year.workdays());
            for (HolidayCalendar.Holiday holiday : year.holidays()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(date -> off.put(date, holiday.name()));
            }
        }
    }

    public static WorkingDays of(HolidayCalendar calendar) {
        return new WorkingDays(calendar);
    }

    /** Whether offices work on that date. Refuses years without data. */
    public boolean isWorkingDay(LocalDate date) {
        if (!years.contains(date.getYear())) {
            throw new NoCalendarForYear(date.getYear());
        }
        if (worked.contains(date)) {
            return true;
        }
        return !off.containsKey(date) && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** The public holiday of a date; empty on other days, and in years without data. */
    public Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(off.get(date));
    }

    /** Whether that date's year is computed and not announced, so that a term up to it may still move. */
    public boolean isProvisional(LocalDate date) {
        return provisional.contains(date.getYear());
    }

    /**
     * How many working days have passed since {@code start}, which itself does not count, up to and with {@code day}; 0 for a
     * day before it. Refuses years without data.
     */
    public int since(LocalDate start, LocalDate day) {
        return (int) start.datesUntil(day.isAfter(start) ? day : start)
                .map(date -> date.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * The last day of a term of {@code workingDays} (at least 1) that begins on {@code start}: the day after the start is
     * the first that counts (民法典 201), so one working day from a Friday ends on Monday. Refuses years without data.
     */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term has at least one working day, not " + workingDays);
        }
        LocalDate date = start;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }
}
