package city.wufei.appapi.checkin;

import city.wufei.content.checkin.Counts;
import city.wufei.contracts.checkin.CheckInCount;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** A day or a month and what a resident was credited with in it. */
@Introspected
record PeriodRow(String period, int checkIns, int points) {

    /** What of it the caps of a day and of its month look at. */
    static Counts counts(List<PeriodRow> rows, LocalDate day) {
        return new Counts(
                sum(rows, day.toString(), PeriodRow::checkIns), sum(rows, Credits.month(day), PeriodRow::points));
    }

    private static int sum(List<PeriodRow> rows, String period, ToIntFunction<PeriodRow> what) {
        return rows.stream()
                .filter(row -> row.period().equals(period))
                .mapToInt(what)
                .sum();
    }

    CheckInCount shown() {
        return new CheckInCount(period, checkIns, points);
    }
}
