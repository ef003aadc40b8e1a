package city.wufei.content.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "周一至周五 07:00-19:00 | mon tue wed thu fri | 07:00 | 19:00",
                "周六、周日 8:00–17:00 | sat sun | 08:00 | 17:00",
                "周六日 08：00～17：00 | sat sun | 08:00 | 17:00",
                "每天 00:00-24:00 | mon tue wed thu fri sat sun | 00:00 | 23:59",
                "每天：全天 | mon tue wed thu fri sat sun | 00:00 | 23:59",
                "07:00至19:00 | mon tue wed thu fri sat sun | 07:00 | 19:00",
                "工作日 9:00-17:00 | mon tue wed thu fri | 09:00 | 17:00",
                "星期三，星期五 9:00-17:00 | wed fri | 09:00 | 17:00",
                "周六至周一 9:00-17:00 | mon sat sun | 09:00 | 17:00",
                "Mon–Fri, Sun 09:30-17:00 | mon tue wed thu fri sun | 09:30 | 17:00",
                "Daily all day | mon tue wed thu fri sat sun | 00:00 | 23:59"
            })
    void hoursAreReadAsPeopleWriteThem(String text, String days, String from, String to) {
        var read = (HoursText.Reading.Right<OpeningHours>) HoursText.read(text);

        assertThat(read.all()).singleElement().satisfies(hours -> {
            assertThat(hours.days().stream().map(Weekday::code)).containsExactly(days.split(" "));
            assertThat(hours.from()).isEqualTo(LocalTime.parse(from));
            assertThat(hours.to()).isEqualTo(LocalTime.parse(to));
        });
    }

    @Test
    void severalStretchesAndLinesAreReadInTheirOrder() {
        var text = "周一至周五 06:30-09:30、16:30-20:00；周六、周日 08:00-17:00";

        var read = (HoursText.Reading.Right<OpeningHours>) HoursText.read(text);

        assertThat(read.all())
                .extracting(OpeningHours::from)
                .extracting(LocalTime::toString)
                .containsExactly("06:30", "16:30", "08:00");
        assertThat(HoursText.read("  ")).isEqualTo(new HoursText.Reading.Right<OpeningHours>(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "早上七点",
                "周八 07:00-19:00",
                "07:00",
                "19:00-07:00",
                "25:00-26:00",
                "07:00-19:00 电话预约",
                "周一至周三至周五 7:00-8:00"
            })
    void whatNobodyCanReadIsNamed(String text) {
        assertThat(HoursText.read("每天 08:00-09:00；" + text))
                .isEqualTo(new HoursText.Reading.Unreadable<OpeningHours>(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01 至 2026-10-03 休息 国庆盘点",
                "2026-12-31 09:00–12:00、13:00–15:00",
                "2026-12-31 09:00–12:00 年末提前关门",
                "2026-10-01 至 2026-10-03 休息\n2026-12-31 休息"
            })
    void specialDaysAreWrittenAsTheyAreRead(String text) {
        var read = (HoursText.Reading.Right<SpecialDays>) SpecialDaysText.read(text);

        assertThat(SpecialDaysText.write(read.all())).isEqualTo(text);
    }

    @Test
    void specialDaysAreReadInOtherSpellings() {
        var read = (HoursText.Reading.Right<SpecialDays>) SpecialDaysText.read("2026年10月1日—2026年10月3日：关闭");

        assertThat(read.all())
                .containsExactly(
                        new SpecialDays(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-03"), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"国庆 休息", "2026-02-30 休息", "2026-10-03 至 2026-10-01 休息", "2026-10-01", "2026-10-01 看情况"})
    void specialDaysThatNobodyCanReadAreNamed(String text) {
        assertThat(SpecialDaysText.read(text)).isEqualTo(new HoursText.Reading.Unreadable<SpecialDays>(text));
    }
}
