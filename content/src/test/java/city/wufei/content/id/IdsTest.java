package city.wufei.content.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Property
    void textGoesThereAndBack(@ForAll long id) {
        assertThat(Ids.text(id)).hasSize(13);
        assertThat(Ids.parse(Ids.text(id))).contains(id);
    }

    @Property
    void nothingThatIsParsedThrows(@ForAll String text) {
        assertThat(Ids.parse(text)).isNotNull();
    }

    @Test
    void wideCharactersAndOverflowAreNoIds() {
        assertThat(Ids.parse("霎0000000000000".substring(0, 13))).isEmpty();
        assertThat(Ids.parse("G000000000000")).isEmpty();
        assertThat(Ids.parse("0ABCDEFGHJKMN"))
                .isEqualTo(Ids.parse("0abcdefghjkmn"))
                .isPresent();
    }

    @Test
    void idsGrow() {
        var ids = Ids.tsid();
        var earlier = ids.next();
        for (int i = 0; i < 10_000; i++) {
            var later = ids.next();
            assertThat(later).isGreaterThan(earlier);
            earlier = later;
        }
    }

    @Test
    void rangeByTimeBeginsAtTheFirstIdOfItsInstant() {
        var instant = Instant.parse("2026-11-23T08:00:00.123Z");
        var id = Ids.tsid(Clock.fixed(instant, ZoneOffset.UTC)).next();

        assertThat(Ids.madeAt(id)).isEqualTo(instant);
        assertThat(Ids.firstAt(instant)).isLessThanOrEqualTo(id);
        assertThat(Ids.firstAt(instant.plusMillis(1))).isGreaterThan(id);
    }
}
