package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @Test
    void theSameWordsInAnyWritingAreOne() {
        assertThat(SearchWords.of(" 五號電池 ")).hasValue(new SearchWords("5号电池"));
        assertThat(SearchWords.of("５号电池？")).isEqualTo(SearchWords.of("五号电池"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "？！", "\u0000\uD800"})
    void whereNothingIsAskedNothingIsCounted(String typed) {
        assertThat(SearchWords.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我住在方松街道谷阳北路示例小区三号楼的垃圾怎么扔",
                "张三13800138000",
                "138 0013 8000",
                "１３８００１",
                "电话一三八零零一",
                "someone@example.org",
                "a＠b",
                "this is a very long question"
            })
    void wordsThatMayBePersonalAreNotKept(String typed) {
        assertThat(SearchWords.of(typed)).hasValue(SearchWords.OTHER);
        assertThat(SearchWords.OTHER.areKept()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"过期的感冒药算什么垃圾", "84消毒液", "1234", "一次性筷子", "CR2032", "打碎的碗怎么扔"})
    void wordsForThingsAreKept(String typed) {
        assertThat(SearchWords.of(typed).orElseThrow().areKept()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"松江区文诚路58号王小明", "玉树路12弄", "3号楼的垃圾桶", "幸福小区5号"})
    void aDoorIsNotKept(String typed) {
        assertThat(SearchWords.of(typed)).hasValue(SearchWords.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "李强", "张伟欠我钱", "陈阿姨的东西"})
    void ofWhatIsNotFoundNobodyIsKept(String typed) {
        assertThat(SearchWords.ofMissed(typed)).hasValue(SearchWords.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"星河示例杯", "竹编猫窝", "5号电池", "石墨烯护膝"})
    void ofWhatIsNotFoundThingsAreKept(String typed) {
        assertThat(SearchWords.ofMissed(typed).orElseThrow().areKept()).isTrue();
    }
}
