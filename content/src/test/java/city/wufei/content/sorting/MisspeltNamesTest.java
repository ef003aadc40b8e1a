package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is often written wrongly is found, and answered by its right name. */
class MisspeltNamesTest {

    private static final Pattern WRONG = Pattern.compile(
            "电迟|[店点典]池|鲤电|扭扣|电[平频]车|灯[菅官炮抱]|[口可]帖|创克|口照" + "|试记|头[抱饱]|洛分|冲济|福沙|急枝|地皇|胃太|吗叮|红酶|碘[付服复]|典伏|清温|青瘟|莲花清|派酸");

    @ParameterizedTest
    @CsvSource({
        "充电电迟, 充电电池",
        "扭扣电迟, 纽扣电池",
        "锂店池, 锂电池",
        "鲤电池, 锂电池",
        "手机电迟, 手机电池",
        "电瓶车电迟, 电动车电池",
        "电平车电池, 电动车电池",
        "日光灯菅, 荧光灯管",
        "荧光灯官, 荧光灯管",
        "节能灯炮坏的, 节能灯",
        "LED灯炮, LED灯",
        "创口帖, 创口贴",
        "口照, 口罩",
        "碘付, 碘伏",
        "布洛分, 退烧药",
        "莲花清瘟, 连花清瘟"
    })
    void theRightNameAnswers(String query, String name) {
        var hit = PackedCatalogues.index("shanghai").search(query, 1).getFirst();

        assertThat(hit.match()).isEqualTo(Match.ALIAS);
        assertThat(hit.entry().name()).isEqualTo(name);
    }

    @Test
    void noEntryIsNamedByAWordThatIsOftenWrittenWrongly() {
        for (var city : new String[] {"shanghai", "jinan", "hangzhou"}) {
            assertThat(PackedCatalogues.of("cn", city).entries())
                    .extracting(SortingEntry::name)
                    .as(city)
                    .noneMatch(name -> WRONG.matcher(name).find());
        }
    }
}
