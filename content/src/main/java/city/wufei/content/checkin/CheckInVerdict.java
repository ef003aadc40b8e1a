package city.wufei.content.checkin;

import java.time.LocalDate;

/** What the rules say to a scan. */
public sealed interface CheckInVerdict {

    /** It counts, and earns so many points. */
    record Counts(int points) implements CheckInVerdict {}

    /** It does not, and why. */
    sealed interface Refused extends CheckInVerdict {}

    /** Too long ago, before there was the code, or in the future. */
    record ClockOff() implements Refused {}

    /** So far from the site, and how near one has to be. */
    record TooFar(int metres, int withinMetres) implements Refused {}

    /** This site counts nobody whose position is not known. */
    record PositionNeeded() implements Refused {}

    /** So many check-ins is what a day has; {@code until} is the first day that has room again. */
    record DailyCap(int cap, LocalDate until) implements Refused {}

    /** So many points is what a month has; {@code until} is the first day that has room again. */
    record MonthlyCap(int cap, LocalDate until) implements Refused {}
}
