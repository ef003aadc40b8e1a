package city.wufei.portal.searchword;

import city.wufei.contracts.staff.SearchDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days as bars, in the units of a drawing that is {@value #WIDTH} wide and {@value #HEIGHT} high, its origin above to the left.
 *
 * @param most searches of the busiest day: the height of the drawing
 */
record DayChart(List<Bar> bars, long most) {
    static final int WIDTH = 720;
    static final int HEIGHT = 160;

    /** A day without anything to see is no bar at all; one with a single search still is one. */
    private static final double LEAST = 1.5;

    private static final double GAP = 0.2;

    /** One day: all searches, and from the bottom up those that found nothing. */
    record Bar(LocalDate day, long searches, long unanswered, double x, double width, double height, double missed) {
        public double y() {
            return HEIGHT - height;
        }

        public double missedY() {
            return HEIGHT - missed;
        }
    }

    static DayChart of(List<SearchDay> days) {
        var most = days.stream().mapToLong(SearchDay::searches).max().orElse(0);
        var step = (double) WIDTH / Math.max(1, days.size());
        return new DayChart(
                IntStream.range(0, days.size())
                        .mapToObj(at -> bar(days.get(at), at * step, step, most))
                        .toList(),
                most);
    }

    private static Bar bar(SearchDay day, double x, double step, long most) {
        return new Bar(
                day.day(),
                day.searches(),
                day.unanswered(),
                rounded(x + step * GAP / 2),
                rounded(step * (1 - GAP)),
                height(day.searches(), most),
                height(day.unanswered(), most));
    }

    private static double height(long count, long most) {
        return count == 0 ? 0 : rounded(Math.max(LEAST, (double) HEIGHT * count / most));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public LocalDate first() {
        return bars.getFirst().day();
    }

    public LocalDate last() {
        return bars.getLast().day();
    }
}
