package city.wufei.content.calendar;

import java.time.LocalDate;
import java.util.List;

/** The yearly notices of the State Council's office on days off and weekends worked, as {@code calendar.yaml} holds them. */
public record HolidayCalendar(List<Year> years) {
    public HolidayCalendar {
        years = List.copyOf(years);
        if (years.stream().map(Year::year).distinct().count() != years.size()) {
            throw new IllegalArgumentException("A year is given twice");
        }
    }

    /**
     * One year's notice; {@code source} is its number. {@code workdays} are weekends worked (调休). A {@code provisional} year is
     * computed from the law on holidays, before the notice is out: terms that touch it may still move by some days.
     */
    public record Year(int year, String source, List<Holiday> holidays, List<LocalDate> workdays, boolean provisional) {
        public Year {
            holidays = List.copyOf(holidays);
            workdays = List.copyOf(workdays);
            for (LocalDate workday : workdays) {
                if (workday.getYear() != year) {
                    throw new IllegalArgumentException(workday + " is not in " + year);
                }
            }
        }
    }

    /** Days off from {@code from} to {@code to}, both included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {
        public Holiday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(name + " ends before it begins: " + from + " to " + to);
            }
        }
    }
}
