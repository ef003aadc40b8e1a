package city.wufei.content.calendar;

/** The holidays of a year are not published yet, so its working days cannot be told. The remedy is a new calendar. */
public final class NoCalendarForYear extends RuntimeException {
    private final int year;

    NoCalendarForYear(int year) {
        super("No public holidays are known for " + year);
        this.year = year;
    }

    /** The year that the calendar lacks. */
    public int year() {
        return year;
    }
}
