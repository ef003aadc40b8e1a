package city.wufei.portal.sitecode;

import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours in words: 周一至周五 07:00–19:00；周六、周日 08:00–17:00. */
public final class OpeningTimes {
    private static final int DAYS_OF_WEEK = 7;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private record Words(Locale locale, String daily, String to, String and, String next) {}

    private static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE, "每天", "至", "、", "；");
    private static final Words ENGLISH = new Words(Locale.ENGLISH, "Daily", "–", ", ", "; ");

    private OpeningTimes() {}

    /** Empty for no hours. Days in a row are written as a range, 23:59 as 24:00. */
    public static String text(List<OpeningHours> hours, boolean english) {
        var words = english ? ENGLISH : CHINESE;
        return hours.stream()
                .map(each -> days(each.days(), words) + " " + each.from() + "–" + end(each.to()))
                .collect(Collectors.joining(words.next()));
    }

    private static String end(LocalTime to) {
        return to.equals(END_OF_DAY) ? "24:00" : to.toString();
    }

    private static String days(List<Weekday> days, Words words) {
        var sorted = days.stream().map(Weekday::dayOfWeek).distinct().sorted().toList();
        if (sorted.size() == DAYS_OF_WEEK) {
            return words.daily();
        }
        return runs(sorted).stream().map(run -> run(run, words)).collect(Collectors.joining(words.and()));
    }

    private static List<List<DayOfWeek>> runs(List<DayOfWeek> days) {
        var runs = new ArrayList<List<DayOfWeek>>();
        for (var day : days) {
            if (runs.isEmpty() || runs.getLast().getLast().getValue() + 1 != day.getValue()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs;
    }

    private static String run(List<DayOfWeek> run, Words words) {
        var between = run.size() == 2 ? words.and() : words.to();
        return run.size() == 1
                ? name(run.getFirst(), words)
                : name(run.getFirst(), words) + between + name(run.getLast(), words);
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.SHORT, words.locale());
    }
}
