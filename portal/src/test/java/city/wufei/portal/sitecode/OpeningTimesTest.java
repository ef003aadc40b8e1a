package city.wufei.portal.sitecode;

import static city.wufei.content.hours.Weekday.FRI;
import static city.wufei.content.hours.Weekday.MON;
import static city.wufei.content.hours.Weekday.SAT;
import static city.wufei.content.hours.Weekday.SUN;
import static city.wufei.content.hours.Weekday.THU;
import static city.wufei.content.hours.Weekday.TUE;
import static city.wufei.content.hours.Weekday.WED;
import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.Weekday;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {

    @Test
    void allSevenDaysAreDaily() {
        var hours = List.of(open("07:00", "19:00", MON, TUE, WED, THU, FRI, SAT, SUN));
        assertThat(OpeningTimes.text(hours, false)).isEqualTo("每天 07:00–19:00");
        assertThat(OpeningTimes.text(hours, true)).isEqualTo("Daily 07:00–19:00");
    }

    @Test
    void daysInARowAreARangeAndTheOthersAreListed() {
        var hours = List.of(open("08:30", "17:00", MON, TUE, WED, FRI), open("09:00", "12:00", SUN, SAT));
        assertThat(OpeningTimes.text(hours, false)).isEqualTo("周一至周三、周五 08:30–17:00；周六、周日 09:00–12:00");
        assertThat(OpeningTimes.text(hours, true)).isEqualTo("Mon–Wed, Fri 08:30–17:00; Sat, Sun 09:00–12:00");
    }

    @Test
    void theLastMinuteOfTheDayIsWrittenAsItsEnd() {
        assertThat(OpeningTimes.text(List.of(open("00:00", "23:59", WED)), false))
                .isEqualTo("周三 00:00–24:00");
    }

    @Test
    void noHoursAreNoWords() {
        assertThat(OpeningTimes.text(List.of(), false)).isEmpty();
    }

    private static OpeningHours open(String from, String to, Weekday... days) {
        return new OpeningHours(List.of(days), LocalTime.parse(from), LocalTime.parse(to));
    }
}
