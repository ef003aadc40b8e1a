package city.wufei.content.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionCodeTest {

    private static final RedemptionCode CODE = new RedemptionCode("7K3D9QXM01PA");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K3D9QXM01PA",
                "7K3D-9QXM-01PA",
                " 7k3d 9qxm 01pa ",
                "７Ｋ３Ｄ－９ＱＸＭ－０１ＰＡ",
                "7K3D–9QXM–OlPA",
                "7K3D-9QXM-oIPA"
            })
    void aCodeIsReadHoweverItIsTyped(String typed) {
        var read = RedemptionCode.read(typed).orElseThrow();

        assertThat(read.code()).isEqualTo(CODE);
        assertThat(read.isForeignTo("310117-songjiang")).isFalse();
    }

    @Test
    void whatACameraSeesNamesTheDistrict() {
        var seen = "https://portal.example/rewards/hand-over?code=" + CODE.of("310117-songjiang");

        assertThat(RedemptionCode.read(seen).orElseThrow().code()).isEqualTo(CODE);
        assertThat(RedemptionCode.read(CODE.of("310117-songjiang"))
                        .orElseThrow()
                        .isForeignTo("310117-songjiang"))
                .isFalse();
        assertThat(RedemptionCode.read(seen).orElseThrow().isForeignTo("310118-qingpu"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3D-9QXM", "7K3D-9QXM-01PU", "7K3D-9QXM-01PA-5", "1.310117-songjiang.place.sig", "。"})
    void whatIsNoneIsNone(String typed) {
        assertThat(RedemptionCode.read(typed)).isEmpty();
        assertThat(RedemptionCode.read("7".repeat(1_000))).isEmpty();
    }

    @Test
    void codesAreSixtyBitsOfChanceAndAreNotTold() {
        var random = new Random(7);
        var codes = Stream.generate(() -> RedemptionCode.fresh(random))
                .limit(10_000)
                .collect(Collectors.toSet());

        assertThat(codes)
                .hasSize(10_000)
                .allMatch(code ->
                        RedemptionCode.read(code.grouped()).orElseThrow().code().equals(code));
        assertThat(CODE.toString()).doesNotContain("7K3D");
        assertThat(CODE.grouped()).isEqualTo("7K3D-9QXM-01PA");
        assertThatThrownBy(() -> new RedemptionCode("7K3D-9QXM-01PA")).isInstanceOf(IllegalArgumentException.class);
    }
}
