package city.wufei.content.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.calendar.HolidayCalendar;
import city.wufei.content.calendar.WorkingDays;
import city.wufei.content.district.Position;
import city.wufei.content.hours.HolidayHours;
import city.wufei.content.hours.HoursText;
import city.wufei.content.hours.OpeningHours;
import city.wufei.content.hours.SpecialDays;
import city.wufei.content.hours.SpecialDaysText;
import city.wufei.content.json.Json;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    private static final WorkingDays CALENDAR = WorkingDays.of(new HolidayCalendar(List.of(new HolidayCalendar.Year(
            2026,
            "国办发明电〔2025〕7号",
            List.of(new HolidayCalendar.Holiday("国庆节", LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"))),
            List.of(LocalDate.parse("2026-10-10")),
            false))));
    private static final HolidayHours CLOSED = new HolidayHours(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-09-28T06:59 | CLOSED | 07:00–10:00、17:00–20:30",
                "2026-09-28T07:00 | OPEN | 07:00–10:00、17:00–20:30",
                "2026-09-28T10:00 | OPEN | 07:00–10:00、17:00–20:30",
                "2026-09-28T10:01 | CLOSED | 07:00–10:00、17:00–20:30",
                "2026-09-28T20:30 | OPEN | 07:00–10:00、17:00–20:30",
                "2026-09-27T08:00 | CLOSED | 休息",
                "2026-10-01T08:00 | CLOSED | 休息（国庆节）",
                "2026-10-08T08:00 | OPEN | 07:00–10:00、17:00–20:30",
                "2026-10-10T08:00 | CLOSED | 休息",
                "2026-10-12T08:30 | OPEN | 08:00–09:00（盘点）",
                "2026-10-12T09:30 | CLOSED | 08:00–09:00（盘点）",
                "2027-10-01T08:00 | OPEN | 07:00–10:00、17:00–20:30"
            })
    void aPlaceIsOpenByItsHoursTheHolidaysAndItsSpecialDays(String at, Opening.State state, String today) {
        var place = place("周一至周五 17:00-20:30、07:00-10:00", CLOSED, "2026-10-12 08:00-09:00 盘点");

        var opening = Opening.of(place, CALENDAR, LocalDateTime.parse(at));

        assertThat(opening.state()).isEqualTo(state);
        assertThat(opening.today().text()).isEqualTo(today);
    }

    @Test
    void aSpecialDayGoesBeforeAHoliday() {
        var place = place("每天 07:00-10:00", CLOSED, "2026-10-02 09:00-12:00");

        assertThat(Opening.of(place, CALENDAR, LocalDateTime.parse("2026-10-02T11:00"))
                        .isOpen())
                .isTrue();
    }

    @Test
    void withoutHolidayHoursAHolidayIsAsAnyOtherDay() {
        var place = place("每天 全天", null, "");

        var opening = Opening.of(place, CALENDAR, LocalDateTime.parse("2026-10-02T23:59:30"));
        assertThat(opening.isOpen()).isTrue();
        assertThat(opening.today().text()).isEqualTo("全天");
        assertThat(opening.today().textEn()).isEqualTo("all day");
    }

    @Test
    void whoseHoursNobodyKnowsIsNeitherOpenNorClosed() {
        assertThat(Opening.of(place("", null, ""), CALENDAR, LocalDateTime.parse("2026-10-02T12:00"))
                        .state())
                .isEqualTo(Opening.State.UNKNOWN);
    }

    @Test
    void aClosureEndsByItselfAfterItsLastDay() {
        var place = place("每天 07:00-19:00", null, "").with(new Closure(false, "装修", LocalDate.parse("2026-11-10")));

        assertThat(Opening.of(place, CALENDAR, LocalDateTime.parse("2026-11-10T08:00"))
                        .state())
                .isEqualTo(Opening.State.TEMPORARILY_CLOSED);
        assertThat(Opening.of(place, CALENDAR, LocalDateTime.parse("2026-11-11T08:00"))
                        .isOpen())
                .isTrue();
        assertThat(Opening.of(
                                place.with(new Closure(true, "拆迁", null)),
                                CALENDAR,
                                LocalDateTime.parse("2030-01-01T08:00"))
                        .state())
                .isEqualTo(Opening.State.CLOSED_FOR_GOOD);
    }

    @Test
    void aDocumentOfTheOldFormIsStillRead() {
        var old = """
                {"accepts":["recyclable"],"address":"路","checkIn":{"enabled":true,"points":10,"radiusMetres":200},"example":true,
                "hours":[{"days":["mon"],"from":"07:00","to":"19:00"}],"id":"fangsong-01","materials":["纸箱","废充电电池"],"name":"点",
                "position":{"lat":31.03,"lng":121.22},"subdistrict":"310117003","type":"smart-bin"}
                """;

        var place = Json.read(old, Place.class);

        assertThat(place.closure()).isNull();
        assertThat(place.holidays()).isNull();
        assertThat(place.special()).isEmpty();
        assertThat(place.allMaterials()).containsExactly(Material.PAPER, Material.BATTERY);
        assertThat(place.timetable().isKnown()).isTrue();
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var place = place("周一至周五 07:00-10:00", CLOSED, "2026-10-12 休息 盘点")
                .with(new Closure(false, "装修", LocalDate.parse("2026-12-01")));

        assertThat(Json.read(Json.canonical(place), Place.class)).isEqualTo(place);
        assertThat(Json.canonical(place)).doesNotContain("closedForGood", "wholeDay");
    }

    @Test
    void aSearchNarrowsByAllThatItNames() {
        var place = place("每天 全天", null, "");

        assertThat(new PlaceSearch(null, null, null, null)).accepts(place);
        assertThat(new PlaceSearch(PlaceType.MARKET, Material.PAPER, "310117003", "示例 纸箱"))
                .accepts(place);
        assertThat(new PlaceSearch(PlaceType.SMART_BIN, null, null, null)).rejects(place);
        assertThat(new PlaceSearch(null, Material.GLASS, null, null)).rejects(place);
        assertThat(new PlaceSearch(null, null, "310117004", null)).rejects(place);
        assertThat(new PlaceSearch(null, null, null, "示例 玻璃")).rejects(place);
    }

    private static Place place(String hours, @Nullable HolidayHours holidays, String special) {
        return new Place(
                "fangsong-01",
                "示例市集",
                PlaceType.MARKET,
                "310117003",
                "示例路1号",
                new Position(31.03, 121.22),
                ((HoursText.Reading.Right<OpeningHours>) HoursText.read(hours)).all(),
                holidays,
                ((HoursText.Reading.Right<SpecialDays>) SpecialDaysText.read(special)).all(),
                List.of(),
                List.of("纸箱"),
                List.of(Material.SECOND_HAND),
                null,
                List.of(Accessibility.STEP_FREE),
                new PlacePhoto("https://example.org/a.jpg", "门口"),
                null,
                true,
                CheckInRule.NONE);
    }
}
