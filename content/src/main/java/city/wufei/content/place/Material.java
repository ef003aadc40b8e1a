package city.wufei.content.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a place takes, coarse enough to look for. Residents' words for it, which places write freely, are found in it. */
public enum Material {
    PAPER("废纸", "纸箱", "纸板", "书", "报", "纸盒", "旧书"),
    PLASTIC("塑料", "饮料瓶", "泡沫"),
    METAL("金属", "易拉罐", "铁", "铝", "铜"),
    GLASS("玻璃"),
    TEXTILE("旧衣", "织物", "衣物", "床单", "鞋", "毛绒", "包袋"),
    EXPRESS_BOX("快递", "包装箱", "周转箱", "气泡"),
    APPLIANCE("家电", "手机", "电脑", "电子", "电器", "充电宝"),
    BATTERY("电池"),
    LAMP("灯管", "灯泡", "荧光灯", "节能灯"),
    MEDICINE("药"),
    CHEMICAL("油漆", "杀虫", "温度计", "水银", "化学", "指甲油", "墨盒"),
    FURNITURE("家具", "床垫", "沙发", "大件", "桌", "柜"),
    RENOVATION("装修", "建筑", "砖", "瓷砖"),
    GARDEN("园林", "树枝", "绿化"),
    SECOND_HAND("二手", "旧物", "闲置", "玩具");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Pattern words;

    Material(String... words) {
        this.words = Pattern.compile(String.join("|", words));
    }

    /** The word in files, JSON and addresses. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The material of a code; empty when there is none. */
    public static Optional<Material> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The materials that residents' words speak of: 纸箱 is paper, 废充电电池 a battery; none for a word that says none. */
    public static Set<Material> in(String words) {
        var found = EnumSet.noneOf(Material.class);
        Arrays.stream(values()).filter(each -> each.words.matcher(words).find()).forEach(found::add);
        return found;
    }

    @JsonCreator
    static Material read(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("unknown material: " + code));
    }
}
