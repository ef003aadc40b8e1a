package city.wufei.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On the packed calendar of 2024 to 2027. */
class WorkingDaysTest {
    private static final HolidayCalendar CALENDAR = packed();
    private final WorkingDays days = WorkingDays.of(CALENDAR);

    private static HolidayCalendar packed() {
        try {
            String yaml = Files.readString(Path.of("packs/cn/calendar.yaml"));
            return Json.read(new YAMLMapper().readTree(yaml), HolidayCalendar.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Example
    void aYearBeforeItsNoticeSaysThatItIsComputed() {
        assertThat(days.isProvisional(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(days.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Example
    void aWorkedSaturdayCountsAndAHolidayFridayDoesNot() {
        assertThat(days.isWorkingDay(LocalDate.of(2025, 2, 8))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2025, 10, 3))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2025, 10, 18))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2025, 10, 9))).isTrue();
    }

    @Example
    void aTermBeforeTheOctoberHolidayEndsAfterIt() {
        // 2025-09-28 is a worked Sunday; 29 and 30 September, then 9 and 10 October
        assertThat(days.plus(LocalDate.of(2025, 9, 27), 5)).isEqualTo(LocalDate.of(2025, 10, 9 + 1));
        assertThat(days.plus(LocalDate.of(2025, 9, 30), 1)).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Example
    void oneWorkingDayFromAFridayIsMonday() {
        assertThat(days.plus(LocalDate.of(2025, 11, 21), 1)).isEqualTo(LocalDate.of(2025, 11, 24));
    }

    @Example
    void workingDaysThatPassedAreCountedWithoutTheFirst() {
        assertThat(days.since(LocalDate.of(2025, 11, 21), LocalDate.of(2025, 11, 24)))
                .isEqualTo(1);
        assertThat(days.since(LocalDate.of(2025, 11, 21), LocalDate.of(2025, 11, 23)))
                .isZero();
        assertThat(days.since(LocalDate.of(2025, 9, 27), LocalDate.of(2025, 10, 10)))
                .isEqualTo(5);
        assertThat(days.since(LocalDate.of(2025, 11, 24), LocalDate.of(2025, 11, 21)))
                .isZero();
        assertThatThrownBy(() -> days.since(LocalDate.of(2031, 5, 5), LocalDate.of(2031, 5, 6)))
                .isInstanceOf(NoCalendarForYear.class);
    }

    @Example
    void aYearWithoutDataIsRefusedByItsNumber() {
        assertThatThrownBy(() -> days.isWorkingDay(LocalDate.of(2031, 5, 5)))
                .isInstanceOfSatisfying(
                        NoCalendarForYear.class, e -> assertThat(e.year()).isEqualTo(2031));
        int last = CALENDAR.years().getLast().year();
        assertThatThrownBy(() -> days.plus(LocalDate.of(last, 12, 31), 1)).isInstanceOf(NoCalendarForYear.class);
    }

    @Example
    void theCalendarIsWrittenBackAsItWasRead() {
        assertThat(Json.read(Json.write(CALENDAR), HolidayCalendar.class)).isEqualTo(CALENDAR);
    }

    @Property
    void theLastDayIsAWorkingDayAfterTheStart(
            @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int term) {
        LocalDate end = days.plus(start, term);

        assertThat(days.isWorkingDay(end)).isTrue();
        assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(days::isWorkingDay))
                .hasSize(term);
    }

    @Property
    void aLaterStartOrALongerTermNeverEndsEarlier(
            @ForAll("dates") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int term,
            @ForAll @IntRange(min = 0, max = 30) int later) {
        assertThat(days.plus(start.plusDays(later), term)).isAfterOrEqualTo(days.plus(start, term));
        assertThat(days.plus(start, term + later)).isAfterOrEqualTo(days.plus(start, term));
    }

    @Property
    void termsCanBeTakenInTwoParts(
            @ForAll("dates") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int first,
            @ForAll @IntRange(min = 1, max = 40) int second) {
        assertThat(days.plus(days.plus(start, first), second)).isEqualTo(days.plus(start, first + second));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 950).map(LocalDate.of(2024, 1, 1)::plusDays);
    }
}
