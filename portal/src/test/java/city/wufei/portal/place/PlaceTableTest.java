package city.wufei.portal.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Position;
import city.wufei.content.place.CheckInRule;
import city.wufei.content.place.Place;
import city.wufei.content.place.PlaceType;
import city.wufei.portal.form.Form;
import city.wufei.portal.page.NotHere;
import city.wufei.portal.table.TableQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PlaceTableTest {
    private static final CheckInRule OPEN = new CheckInRule(true, 200, 10);

    private final PlaceRow point = row("fangsong-recycle-01", "方松回收点", PlaceType.RECYCLING_POINT, OPEN, 3);
    private final PlaceRow bin = row("zhongshan-bin-01", "中山智能回收箱", PlaceType.SMART_BIN, OPEN, 12);
    private final PlaceRow closed = row("sheshan-base-01", "佘山教育基地", PlaceType.EDUCATION_BASE, CheckInRule.NONE, 0);
    private final List<PlaceRow> rows = List.of(point, bin, closed);

    @Test
    void aWordIsFoundInTheNameTheAddressAndTheIdInEitherCase() {
        assertThat(PlaceTable.find(rows, search("智能", "", false))).containsExactly(bin);
        assertThat(PlaceTable.find(rows, search("FANGSONG", "", false))).containsExactly(point);
        assertThat(PlaceTable.find(rows, search("示例路", "", false))).hasSize(3);
    }

    @Test
    void theMostVisitedComeFirstWhenAskedSo() {
        assertThat(PlaceTable.find(rows, search("", "checkins", true))).containsExactly(bin, point, closed);
        assertThat(PlaceTable.find(rows, search("", "checkins", false))).containsExactly(closed, point, bin);
    }

    @Test
    void aPageSaysHowManyThereAreInAll() {
        var many = IntStream.range(0, 45)
                .mapToObj(i -> row("place-%02d".formatted(i), "点位", PlaceType.SMART_BIN, OPEN, 0))
                .toList();
        var page = PlaceTable.page(many, new TableQuery("/places", "", "", false, 3, 20, Map.of()));
        assertThat(page.total()).isEqualTo(45);
        assertThat(page.rows())
                .extracting(row -> row.place().id())
                .containsExactly("place-40", "place-41", "place-42", "place-43", "place-44");
    }

    @Test
    void aPlaceWithoutCheckInIsNotPrinted() {
        assertThat(PrintSelection.of(form(Map.of("place", List.of("fangsong-recycle-01", "sheshan-base-01"))), rows))
                .isEqualTo(new PrintSelection.Chosen(List.of(point.place())));
        assertThat(PrintSelection.of(form(Map.of("place", List.of("sheshan-base-01"))), rows))
                .isEqualTo(new PrintSelection.Nothing());
        assertThat(PrintSelection.of(Form.empty(), rows)).isEqualTo(new PrintSelection.Nothing());
    }

    @Test
    void theRowsOwnButtonPrintsThatPlaceWhateverIsTicked() {
        var form = form(Map.of("one", List.of("zhongshan-bin-01"), "place", List.of("fangsong-recycle-01")));
        assertThat(PrintSelection.of(form, rows)).isEqualTo(new PrintSelection.Chosen(List.of(bin.place())));
    }

    @Test
    void allIsWhatTheSearchFound() {
        var form = form(Map.of("all", List.of("true"), "type", List.of("smart-bin")));
        assertThat(PrintSelection.of(form, rows)).isEqualTo(new PrintSelection.Chosen(List.of(bin.place())));
    }

    @Test
    void moreThanAnyDistrictHasIsNobodysIntention() {
        var many = IntStream.range(0, 2_001)
                .mapToObj(i -> row("place-%04d".formatted(i), "点位", PlaceType.SMART_BIN, OPEN, 0))
                .toList();
        assertThat(PrintSelection.of(form(Map.of("all", List.of("true"))), many))
                .isEqualTo(new PrintSelection.TooMany(2_001));
        assertThat(PrintSelection.of(form(Map.of("all", List.of("true"))), many.subList(0, 2_000)))
                .isInstanceOf(PrintSelection.Chosen.class);
    }

    @Test
    void aPlaceOfAnotherDistrictIsNotHere() {
        Assertions.assertThatThrownBy(() -> PrintSelection.of(form(Map.of("place", List.of("qingpu-bin-01"))), rows))
                .isInstanceOf(NotHere.class);
    }

    private static TableQuery search(String text, String sort, boolean descending) {
        return new TableQuery("/places", text, sort, descending, 1, 20, Map.of());
    }

    private static Form form(Map<String, List<String>> fields) {
        return Form.posted(fields);
    }

    private static PlaceRow row(String id, String name, PlaceType type, CheckInRule checkIn, long checkIns) {
        var place = new Place(
                id,
                name,
                type,
                "310117003",
                "示例路1号",
                new Position(31.03, 121.22),
                List.of(),
                List.of(),
                List.of(),
                null,
                true,
                checkIn);
        return new PlaceRow(place, "方松街道", List.of(), Optional.of(checkIns), Optional.empty(), "in-use");
    }
}
