package city.wufei.appapi.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.SortingEntry;
import city.wufei.content.sorting.SortingRule;
import city.wufei.contracts.sorting.SpecialHandling;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On entries as the packs have them. */
class NoBinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "宠物尸体 | HAZARDOUS | animal    | -       | epidemic-2021   | 不投入任何生活垃圾桶；联系动物卫生机构。     | ANIMAL",
                "未爆烟花 | HAZARDOUS | explosive | -       | fireworks-2006  | 不要拆、不要摔，交公安或烟花销售点回收。     | EXPLOSIVE",
                "用过的针头 | HAZARDOUS | medicine | medical | medical-2003   | 装入硬质带盖容器，交社区卫生服务中心或医院。 | MEDICAL",
                "煤气罐   | HAZARDOUS | chemical  | -       | gbt19095-2019   | 属压力容器，不投任何垃圾桶，联系供气单位收回。 | OTHER",
                "灭火器   | HAZARDOUS | chemical  | -       | gbt19095-2019   | 压力容器，不投垃圾桶，交消防维保单位回收。   | OTHER",
                "过期药   | HAZARDOUS | medicine  | medical | hw-list-2025    | 连同内包装一起放入有害垃圾收集容器。         | -",
                "废电池   | HAZARDOUS | battery   | -       | gbt19095-2019   | -                                           | -",
                "输液袋   | RECYCLABLE | plastic  | medical | gbt19095-2019   | 去针头后投放；其余交医疗机构。               | -",
                "沙发     | BULKY     | furniture | bulky   | gbt19095-2019   | 预约上门收运。                               | -"
            })
    void onlyWhatHasNoBinIsHandledSpecially(
            String name,
            Category category,
            String sub,
            @Nullable String stream,
            String rule,
            @Nullable String tip,
            @Nullable SpecialHandling handling) {
        var entry = new SortingEntry(
                "id",
                name,
                List.of(),
                category,
                sub,
                tip,
                List.of(),
                List.of(),
                List.of(),
                stream,
                new SortingRule(rule, rule, null, null, null),
                null,
                "theme",
                "cn");

        assertThat(NoBin.handling(entry)).isEqualTo(handling);
    }
}
