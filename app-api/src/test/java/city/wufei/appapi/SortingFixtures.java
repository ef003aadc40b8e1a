package city.wufei.appapi;

import city.wufei.content.district.Category;
import city.wufei.content.district.Scheme;
import city.wufei.content.district.SchemeCategory;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingLine;
import city.wufei.content.sorting.SortingRule;
import city.wufei.content.sorting.SortingRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the districts of the {@link Fixtures} know of sorting. */
final class SortingFixtures {

    private SortingFixtures() {}

    static void publish(PublicationStore store, Connection c) throws SQLException {
        store.publish(
                c,
                Draft.of(
                        Kind.SORTING_RULES,
                        "rules",
                        "cn",
                        new SortingRules(List.of(new SortingRule(
                                "gbt19095-2019", "GB/T 19095-2019", LocalDate.of(2019, 12, 1), "国家市场监督管理总局", null)))));
        store.publish(
                c,
                Draft.of(
                        Kind.SORTING,
                        "kitchen",
                        "cn",
                        new SortingFile(
                                "厨房",
                                "gbt19095-2019",
                                List.of(
                                        line("大棒骨", Category.RESIDUAL, "大骨头"),
                                        line("苹果核", Category.FOOD, "果核"),
                                        line("废电池", Category.HAZARDOUS, "电池"),
                                        animal()))));
        store.publish(c, Draft.of(Kind.SCHEME, "scheme", "shanghai", scheme()));
    }

    static SortingLine line(String name, Category category, String alias) {
        return new SortingLine(name, List.of(alias), category, null, "沥干后投放。", null, null, null, null, null, null);
    }

    /** Goes in no bin. */
    private static SortingLine animal() {
        return new SortingLine(
                "宠物尸体",
                List.of("死老鼠"),
                Category.HAZARDOUS,
                "animal",
                "不投入任何生活垃圾桶；联系宠物医院或社区。",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Scheme scheme() {
        return new Scheme(
                "shanghai",
                "《上海市生活垃圾管理条例》",
                Arrays.stream(Category.values())
                        .map(c ->
                                new SchemeCategory(c, "示例" + c.code(), c.code(), "#0B5FAE", "#FFFFFF", "示例", List.of()))
                        .toList());
    }
}
