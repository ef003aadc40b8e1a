package city.wufei.content.pack;

import city.wufei.content.calendar.HolidayCalendar;
import city.wufei.content.publication.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A calendar's days lie in their year, what is worked is a weekend, and no day is both off and worked. */
final class CalendarCheck implements PackCheck {

    @Override
    public Stream<PackProblem> problems(Pack pack, Lineage lineage) {
        return pack.documents(Kind.CALENDAR).flatMap(document -> {
            var years = ((HolidayCalendar) document.value()).years();
            return IntStream.range(0, years.size())
                    .boxed()
                    .flatMap(i -> Stream.concat(
                            holidays(document, "/years/" + i, years.get(i)),
                            workdays(document, "/years/" + i, years.get(i))));
        });
    }

    private static Stream<PackProblem> holidays(PackDocument document, String at, HolidayCalendar.Year year) {
        return IntStream.range(0, year.holidays().size())
                .filter(i -> year.holidays().get(i).from().getYear() != year.year()
                        || year.holidays().get(i).to().getYear() != year.year())
                .mapToObj(i -> document.problem(
                        at + "/holidays/" + i, year.holidays().get(i).name() + " is not in " + year.year()));
    }

    private static Stream<PackProblem> workdays(PackDocument document, String at, HolidayCalendar.Year year) {
        return IntStream.range(0, year.workdays().size()).boxed().flatMap(i -> {
            var day = year.workdays().get(i);
            var where = at + "/workdays/" + i;
            return Stream.concat(
                    isWeekend(day)
                            ? Stream.empty()
                            : Stream.of(document.problem(where, day + " is no weekend, it is worked anyway")),
                    isOff(year, day)
                            ? Stream.of(document.problem(where, day + " is a day off and a day worked"))
                            : Stream.empty());
        });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isOff(HolidayCalendar.Year year, LocalDate day) {
        return year.holidays().stream().anyMatch(h -> !day.isBefore(h.from()) && !day.isAfter(h.to()));
    }
}
