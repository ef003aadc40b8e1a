package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents type, on the packs that the project ships. */
class SortingSearchTest {
    private static final SortingIndex SHANGHAI = PackedCatalogues.index("shanghai");
    private static final SortingIndex JINAN = PackedCatalogues.index("jinan");
    private static final SortingIndex HANGZHOU = PackedCatalogues.index("hangzhou");

    @ParameterizedTest
    @CsvSource({
        "大骨头, 大棒骨, RESIDUAL",
        "烟头, 烟头, RESIDUAL",
        "5号电池, 5号电池, RESIDUAL",
        "五号电池, 5号电池, RESIDUAL",
        "奶茶, 奶茶, RESIDUAL",
        "喝完的奶茶杯, 奶茶杯, RESIDUAL",
        "过期药, 过期药, HAZARDOUS",
        "过期的药怎么扔, 过期药, HAZARDOUS",
        "打碎的玻璃杯, 碎玻璃杯, RECYCLABLE",
        "打碎的碗怎么扔, 碎碗, RESIDUAL",
        "快递盒, 快递盒, RECYCLABLE",
        "口红, 口红, RESIDUAL",
        "小龙虾壳, 小龙虾壳, FOOD",
        "xiaolongxiake, 小龙虾壳, FOOD",
        "danke, 蛋壳, FOOD",
        "濕紙巾, 湿纸巾, RESIDUAL",
        "漏液的5号电池, 5号电池, HAZARDOUS",
        "摔碎的荧光灯管, 荧光灯管, HAZARDOUS",
        "水银温度计碎了, 水银温度计碎了, HAZARDOUS",
        "一个玻璃瓶, 玻璃瓶, RECYCLABLE",
        "请问用过的纸巾属于什么垃圾？, 餐巾纸, RESIDUAL",
        "外卖盒(有油), 外卖盒, RESIDUAL",
        "有油的外卖盒, 外卖盒, RESIDUAL",
        "洗干净的外卖盒, 外卖盒, RECYCLABLE",
        "没洗干净的酸奶杯, 酸奶杯, RESIDUAL",
        "老沙发坏脱了哪能掼, 沙发, BULKY",
        "空酱油瓶掼到阿里只桶, 酱油瓶, RECYCLABLE",
        "遥控器不含电池, 遥控器, ELECTRONIC",
        "去掉电池的遥控器, 遥控器, ELECTRONIC",
        "过期的火腿肠剥了皮以后扔哪个桶, 火腿肠, FOOD",
        "钱包皮的, 皮钱包, RECYCLABLE",
        "快递里的泡沫, 泡沫塑料, RECYCLABLE",
        "海鲜快递里的冰袋, 冰袋, RESIDUAL",
        "温度计 电子的, 电子体温计, ELECTRONIC",
        "牙涮, 牙刷, RESIDUAL",
        "过期腰, 过期药, HAZARDOUS",
        "油期桶, 油漆桶, HAZARDOUS",
        "卫生斤, 卫生巾, RESIDUAL",
        "榴莲壳能当湿垃圾吗, 榴莲壳, RESIDUAL",
        "香蕉皮可以扔湿垃圾桶里吗, 香蕉皮, FOOD",
        "报纸能投可回收物吗, 报纸, RECYCLABLE",
        "荧光灯到底是什么垃圾, 荧光灯管, HAZARDOUS",
        "嗯帮我查一下就是那个荧光灯管应该扔到哪里去, 荧光灯管, HAZARDOUS",
        "用了十年的沙发要扔了找谁, 沙发, BULKY",
        "卫生间拆下来的马桶扔哪里, 马桶, RENOVATION",
        "老婆用剩的指甲油怎么处理, 指甲油, HAZARDOUS",
        "我有一个不要的沙发怎么处理, 沙发, BULKY",
        "微波炉坏了可以扔垃圾桶吗, 微波炉, ELECTRONIC",
        "沙发旧, 沙发, BULKY",
        "遥控器坏, 遥控器, ELECTRONIC"
    })
    void residentsWordsFindTheThing(String query, String name, Category category) {
        for (SortingIndex city : List.of(SHANGHAI, JINAN, HANGZHOU)) {
            SortingHit first = city.search(query, 5).getFirst();

            assertThat(first.entry().name()).isEqualTo(name);
            // cities differ on purpose where their note says so
            if (first.entry().note() == null) {
                assertThat(first.category()).isEqualTo(category);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dianchi", "dc", "DC", "ｄｃ", "dian chi", "电池", "battery", "电池是什么垃圾", "殿池", "batery"})
    void whatIsAmbiguousIsAskedBack(String query) {
        SortingEntry first = SHANGHAI.search(query, 3).getFirst().entry();

        assertThat(first.name()).isEqualTo("电池");
        assertThat(SHANGHAI.catalogue().choices(first)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "李强", "张三", "人民政府", "张伟欠我钱", "今天天气怎么样"})
    void whoIsNothingToThrowAwayIsNotAnsweredByAGuess(String query) {
        assertThat(SHANGHAI.search(query, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "怎么扔", "🌱", "!!!", "\u0000\u0007", "龘", "asdfghjkl"})
    void whatNobodyKnowsIsAMiss(String query) {
        assertThat(SHANGHAI.search(query, 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"装过农药的碗", "蓄电池外壳", "水银做的玩具", "沾满油漆的衣服", "含汞的灯"})
    void aDangerousWordIsNeverAnsweredAsHarmless(String query) {
        assertThat(SHANGHAI.search(query, 5))
                .allMatch(hit -> hit.category() == Category.HAZARDOUS
                        || hit.entry().isAmbiguous()
                        || hit.entry().name().contains(query.substring(0, 2))
                        || hit.entry().aliases().stream().anyMatch(alias -> alias.contains("油漆")));
    }

    @Test
    void theLiteralNameIsCertainAndAGuessIsNot() {
        assertThat(SHANGHAI.search("烟头", 1).getFirst())
                .satisfies(hit -> assertThat(hit.match()).isEqualTo(Match.EXACT))
                .satisfies(hit -> assertThat(hit.confidence()).isEqualTo(1));
        assertThat(SHANGHAI.search("蓝色的大塑料收纳箱", 5))
                .isNotEmpty()
                .allMatch(hit -> hit.match() != Match.EXACT && hit.match() != Match.ALIAS && hit.confidence() < 1);
    }

    @Test
    void everyNameAndAliasFindsItsEntryFirst() {
        List<String> lost = new ArrayList<>();
        for (SortingEntry entry : SHANGHAI.catalogue().entries()) {
            List<String> names = new ArrayList<>(entry.aliases());
            names.addFirst(entry.name());
            for (String name : names) {
                List<SortingHit> hits = SHANGHAI.search(name, 3);
                if (hits.isEmpty() || !isMeant(entry, name, hits.getFirst())) {
                    lost.add(name);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    /** Or another entry that goes by the very same name. */
    private static boolean isMeant(SortingEntry entry, String name, SortingHit hit) {
        String form = Normal.form(name);
        return hit.confidence() == 1
                && (hit.entry().equals(entry)
                        || Normal.form(hit.entry().name()).equals(form)
                        || hit.entry().aliases().stream().map(Normal::form).anyMatch(form::equals));
    }

    @ParameterizedTest
    @CsvSource({"大骨, 大骨", "电, 电池", "dagut, 大骨头", "dgt, 大骨头", "充电宝, 充电宝", "骨头, 骨头"})
    void whatIsTypedSoFarIsCompleted(String typed, String name) {
        assertThat(SHANGHAI.suggest(typed, 8)).extracting(Suggestion::name).contains(name);
    }

    @Test
    void suggestionsAreAsManyAsAskedForAndNameEachEntryOnce() {
        List<Suggestion> found = SHANGHAI.suggest("塑料", 10);

        assertThat(found).hasSize(10).extracting(Suggestion::entry).doesNotHaveDuplicates();
        assertThat(found).allMatch(suggestion -> suggestion.name().contains("塑料"));
        assertThat(SHANGHAI.suggest("", 5)).isEmpty();
        assertThat(SHANGHAI.suggest("塑料", 0)).isEmpty();
        assertThat(SHANGHAI.suggest("龘", 5)).isEmpty();
    }

    @Test
    void namesAreFoundWhileTheRestIsBeingPrepared() {
        List<Runnable> waiting = new ArrayList<>();
        SortingIndex index = SortingIndex.lazy(SHANGHAI.catalogue());

        index.prepareIn(waiting::add);
        index.prepareIn(waiting::add);

        assertThat(waiting).hasSize(1);
        assertThat(index.isPrepared()).isFalse();
        assertThat(index.search("烟头", 1)).hasSize(1);
        assertThat(index.search("深海大螃蟹的腿壳", 1)).isEmpty();
        waiting.getFirst().run();
        assertThat(index.isPrepared()).isTrue();
        assertThat(index.search("深海大螃蟹的腿壳", 1)).hasSize(1);
    }

    @Test
    void whatWasLearnedBeforeServesUntilTheNewIsLearned() {
        List<Runnable> waiting = new ArrayList<>();
        SortingIndex index = SHANGHAI.followedBy(JINAN.catalogue());
        SortingIndex next = index.followedBy(HANGZHOU.catalogue());

        index.prepareIn(waiting::add);
        next.prepareIn(waiting::add);
        index.retire();
        waiting.getFirst().run();

        assertThat(index.isPrepared()).isFalse();
        assertThat(next.isPrepared()).isFalse();
        assertThat(index.search("深海大螃蟹的腿壳", 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asdfqwer不存在的", "不存在的qwertyuiop"})
    void keysHitAtRandomAreNotGuessedAt(String query) {
        assertThat(SHANGHAI.search(query, 3)).noneMatch(hit -> hit.match() == Match.INFERRED);
    }

    @Test
    void whatLayAmongSomethingDangerousIsNotAnsweredAsIfItHadNot() {
        assertThat(SHANGHAI.search("油漆桶里的刷子", 3))
                .noneMatch(hit -> hit.entry().name().equals("刷子"));
    }

    @Test
    void aLimitIsKept() {
        assertThat(SHANGHAI.search("塑料", 3)).hasSize(3);
        assertThat(SHANGHAI.search("塑料", 0)).isEmpty();
        assertThat(SHANGHAI.search("塑料", -1)).isEmpty();
        assertThat(SHANGHAI.search("塑", Integer.MAX_VALUE)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aLongQueryIsReadToAPoint() {
        assertThat(SHANGHAI.search("烟头".repeat(5_000), 5)).allMatch(hit -> hit.confidence() < 0.9);
    }

    @Test
    void aShorterListIsTheBeginningOfALongerOne() {
        String query = "的果盘没喝完打碎的打碎的";

        assertThat(HANGZHOU.search(query, 10))
                .startsWith(HANGZHOU.search(query, 3).toArray(SortingHit[]::new));
    }

    @Test
    void ofManyNamesThatBeginAlikeTheShortestAreFound() {
        List<SortingLine> many = IntStream.range(0, 2_000)
                .mapToObj(number ->
                        line("纸" + "盒".repeat(1 + number % 80) + (char) ('一' + number), Category.RECYCLABLE))
                .toList();
        SortingIndex index = SortingIndex.of(SortingCatalogue.compose(List.of(new SortingLayer(
                "cn",
                List.of(new SortingRule("rule", "示例", null, null, null)),
                List.of(new SortingFile("示例", "rule", many))))));

        List<Integer> lengths = index.search("纸盒", 100).stream()
                .map(hit -> hit.entry().name().length())
                .toList();

        // twenty-five of each length
        assertThat(lengths).hasSize(50).isSorted().endsWith(4).startsWith(3);
    }

    private static SortingLine line(String name, Category category) {
        return new SortingLine(name, null, category, null, null, null, null, null, null, null, null);
    }
}
