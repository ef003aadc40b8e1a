package city.wufei.content.hours;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hours as people write them: 周一至周五 07:00-19:00；周六、周日 08:00-17:00. Chinese or English, one kind of days a line or between semicolons. */
public final class HoursText {

    static final Pattern PIECES = Pattern.compile("[;；\\r\\n]+");
    static final String BETWEEN = "\\s*(?:-|–|—|~|～|至|到|to)\\s*";

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})[:：](\\d{2})" + BETWEEN + "(\\d{1,2})[:：](\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_DAY =
            Pattern.compile("全天|全天开放|24\\s*小时|all day|round the clock|24 hours", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("[\\s、,，和及&]*|[\\s,]*and[\\s,]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE =
            Pattern.compile("(\\D*?)[\\s:：]*((?:\\d|全天|all day|round).*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_WORDS = Pattern.compile("[、,，和及&\\s]+|\\band\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_DAYS = Pattern.compile("(?:周|星期|礼拜)?([一二三四五六日天]+)");
    /** Sunday has two names. */
    private static final Map<Character, Weekday> CHINESE = Map.of(
            '一', Weekday.MON, '二', Weekday.TUE, '三', Weekday.WED, '四', Weekday.THU, '五', Weekday.FRI, '六', Weekday.SAT);

    private static final Map<String, Set<Weekday>> SETS = Map.of(
            "", EnumSet.allOf(Weekday.class),
            "每天", EnumSet.allOf(Weekday.class),
            "每日", EnumSet.allOf(Weekday.class),
            "daily", EnumSet.allOf(Weekday.class),
            "工作日", EnumSet.range(Weekday.MON, Weekday.FRI),
            "weekdays", EnumSet.range(Weekday.MON, Weekday.FRI),
            "周末", EnumSet.of(Weekday.SAT, Weekday.SUN),
            "双休日", EnumSet.of(Weekday.SAT, Weekday.SUN),
            "weekends", EnumSet.of(Weekday.SAT, Weekday.SUN));

    private HoursText() {}

    /** What a text says, or the piece of it that nobody can read. */
    public sealed interface Reading<T> {
        record Right<T>(List<T> all) implements Reading<T> {}

        record Unreadable<T>(String piece) implements Reading<T> {}
    }

    /** Reads weekly hours; an empty text has none. */
    public static Reading<OpeningHours> read(String text) {
        var all = new ArrayList<OpeningHours>();
        for (var piece : pieces(text)) {
            var line = LINE.matcher(piece);
            var days = line.matches() ? days(line.group(1)) : Optional.<List<Weekday>>empty();
            var spans = line.matches() ? spans(line.group(2)) : Optional.<List<TimeSpan>>empty();
            if (days.isEmpty() || spans.isEmpty()) {
                return new Reading.Unreadable<>(piece);
            }
            spans.get().forEach(span -> all.add(new OpeningHours(days.get(), span.from(), span.to())));
        }
        return new Reading.Right<>(all);
    }

    /** Reads stretches of a day, such as 07:00-10:00、17:00-20:30 or 全天; empty when that is not what stands there. */
    public static Optional<List<TimeSpan>> spans(String text) {
        if (WHOLE_DAY.matcher(text.strip()).matches()) {
            return Optional.of(List.of(new TimeSpan(LocalTime.MIDNIGHT, TimeSpan.END_OF_DAY)));
        }
        var spans = new ArrayList<TimeSpan>();
        var found = SPAN.matcher(text);
        var end = 0;
        while (found.find()) {
            var span = NOTHING.matcher(text.substring(end, found.start())).matches()
                    ? span(found)
                    : Optional.<TimeSpan>empty();
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
            end = found.end();
        }
        return spans.isEmpty() || !text.substring(end).isBlank() ? Optional.empty() : Optional.of(List.copyOf(spans));
    }

    /** 07:00–19:00; the end of the day is 24:00. */
    public static String span(TimeSpan span) {
        return span.from() + "–" + (span.to().equals(TimeSpan.END_OF_DAY) ? "24:00" : span.to());
    }

    static List<String> pieces(String text) {
        return PIECES.splitAsStream(text)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static Optional<TimeSpan> span(Matcher found) {
        try {
            return Optional.of(
                    new TimeSpan(time(found.group(1), found.group(2)), time(found.group(3), found.group(4))));
        } catch (DateTimeException | IllegalArgumentException notATime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String hours, String minutes) {
        return hours.equals("24") && minutes.equals("00")
                ? TimeSpan.END_OF_DAY
                : LocalTime.of(Integer.parseInt(hours), Integer.parseInt(minutes));
    }

    private static Optional<List<Weekday>> days(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT);
        var known = SETS.get(words);
        if (known != null) {
            return Optional.of(List.copyOf(known));
        }
        var days = EnumSet.noneOf(Weekday.class);
        for (var word : DAY_WORDS.splitAsStream(words.replaceAll(BETWEEN, "-")).toList()) {
            var some =
                    Optional.ofNullable(SETS.get(word.isEmpty() ? "?" : word)).or(() -> range(word));
            if (some.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(some.get());
        }
        return Optional.of(List.copyOf(days));
    }

    private static Optional<Set<Weekday>> range(String word) {
        var ends = word.split("-", -1);
        var first = some(ends[0]);
        if (ends.length == 1 || first.isEmpty()) {
            return first;
        }
        var last = some(ends[1]);
        if (ends.length > 2 || last.isEmpty() || first.get().size() + last.get().size() != 2) {
            return Optional.empty();
        }
        var days = EnumSet.of(last.get().iterator().next());
        for (var day = first.get().iterator().next(); !days.contains(day); day = day.next()) {
            days.add(day);
        }
        return Optional.of(days);
    }

    /** 周一, or 周六日, or Mon or Monday. */
    private static Optional<Set<Weekday>> some(String word) {
        var chinese = CHINESE_DAYS.matcher(word);
        if (chinese.matches()) {
            var days = EnumSet.noneOf(Weekday.class);
            chinese.group(1).chars().forEach(day -> days.add(CHINESE.getOrDefault((char) day, Weekday.SUN)));
            return Optional.of(days);
        }
        return Stream.of(Weekday.values())
                .filter(day -> word.matches(
                        day.code() + "\\.?|" + day.dayOfWeek().name().toLowerCase(Locale.ROOT)))
                .<Set<Weekday>>map(EnumSet::of)
                .findFirst();
    }
}
