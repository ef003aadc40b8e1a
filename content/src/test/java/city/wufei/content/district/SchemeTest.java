package city.wufei.content.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SchemeTest {

    private static final Map<Category, String> SHANGHAI = Map.of(
            Category.RECYCLABLE, "可回收物",
            Category.HAZARDOUS, "有害垃圾",
            Category.FOOD, "湿垃圾",
            Category.RESIDUAL, "干垃圾");

    @Test
    void aTipOfTheBasePackReadsInTheCitysWords() {
        var scheme = new Scheme(
                "shanghai",
                "《上海市生活垃圾管理条例》",
                Arrays.stream(Category.values())
                        .map(c -> new SchemeCategory(
                                c, SHANGHAI.getOrDefault(c, c.code()), c.code(), "#000000", "#FFFFFF", "", List.of()))
                        .toList());

        assertThat(scheme.inOwnWords("汤水沥干投厨余垃圾，餐盒投其他垃圾；电池是有害垃圾。")).isEqualTo("汤水沥干投湿垃圾，餐盒投干垃圾；电池是有害垃圾。");
    }
}
