package city.wufei.content.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Special days as people write them, one a line: 2026-10-01 至 2026-10-03 休息 国庆盘点, or 2026-12-31 09:00-12:00. */
public final class SpecialDaysText {

    private static final String DATE = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern LINE = Pattern.compile(DATE + "(?:" + HoursText.BETWEEN + DATE + ")?[\\s:：]*(.*)");
    private static final Pattern CLOSED =
            Pattern.compile("(?:休息|关闭|不开放|闭馆|停业|closed)(?:[\\s：:,，]+(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN = Pattern.compile(
            "((?:全天|all day|[\\d:：\\-–—~～至到、,，\\s])+?)(?:\\s+([^\\d\\s].*))?", Pattern.CASE_INSENSITIVE);

    private SpecialDaysText() {}

    /** Reads special days; an empty text has none. */
    public static HoursText.Reading<SpecialDays> read(String text) {
        var all = new ArrayList<SpecialDays>();
        for (var piece : HoursText.pieces(text)) {
            var days = line(piece);
            if (days.isEmpty()) {
                return new HoursText.Reading.Unreadable<>(piece);
            }
            all.add(days.get());
        }
        return new HoursText.Reading.Right<>(all);
    }

    /** One a line, as {@link #read} takes them. */
    public static String write(List<SpecialDays> all) {
        return all.stream().map(SpecialDaysText::line).collect(Collectors.joining("\n"));
    }

    private static String line(SpecialDays days) {
        var dates = days.from().equals(days.to()) ? days.from().toString() : days.from() + " 至 " + days.to();
        var open = days.open().isEmpty()
                ? "休息"
                : days.open().stream().map(HoursText::span).collect(Collectors.joining("、"));
        return dates + " " + open + (days.why() == null ? "" : " " + days.why());
    }

    private static Optional<SpecialDays> line(String piece) {
        var found = LINE.matcher(piece);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var from = date(found.group(1), found.group(2), found.group(3));
            var to = found.group(4) == null ? from : date(found.group(4), found.group(5), found.group(6));
            return to.isBefore(from)
                    ? Optional.empty()
                    : hours(from, to, found.group(7).strip());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<SpecialDays> hours(LocalDate from, LocalDate to, String rest) {
        var closed = CLOSED.matcher(rest);
        if (closed.matches()) {
            return Optional.of(new SpecialDays(from, to, List.of(), closed.group(1)));
        }
        var open = OPEN.matcher(rest);
        return open.matches()
                ? HoursText.spans(open.group(1)).map(spans -> new SpecialDays(from, to, spans, open.group(2)))
                : Optional.empty();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
