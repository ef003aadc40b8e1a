package city.wufei.content.sitecode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResidentPassesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final ResidentPass PASS = new ResidentPass("310117-songjiang", 4_711, NOW);

    private final ResidentPasses passes = passes("one");

    @Property
    void everyPassSurvivesTheRoundTrip(@ForAll long resident, @ForAll @IntRange(max = 200) int secondsAgo) {
        var pass = new ResidentPass("310117-songjiang", resident, NOW.minusSeconds(secondsAgo));

        assertThat(passes.read(passes.sign(pass), NOW))
                .isInstanceOfSatisfying(
                        ResidentPassOutcome.Genuine.class,
                        genuine -> assertThat(genuine.pass()).isEqualTo(pass));
    }

    @Property
    void anyOtherCharacterAnywhereIsNotGenuine(@ForAll @IntRange(max = 10_000) int at, @ForAll char other) {
        var text = passes.sign(PASS);
        var changed = new StringBuilder(text);
        changed.setCharAt(at % text.length(), other);

        if (!changed.toString().equals(text)) {
            assertThat(passes.read(changed.toString(), NOW)).isNotInstanceOf(ResidentPassOutcome.Genuine.class);
        }
    }

    @Property
    void nothingThatIsScannedThrows(@ForAll String text) {
        assertThat(passes.read(text, NOW)).isInstanceOf(ResidentPassOutcome.Malformed.class);
    }

    @Test
    void twoOfOneResidentHaveNothingInCommon() {
        var later = passes.sign(new ResidentPass(PASS.district(), PASS.residentId(), NOW.plusMillis(1)));

        assertThat(mark(later)).isNotEqualTo(mark(passes.sign(PASS)));
        assertThat(passes.sign(PASS)).isEqualTo(passes.sign(PASS)).doesNotContain("4711");
    }

    @Test
    void anotherInstallationsIsForgedAndSoIsOneOfAMonthLongAgo() {
        assertThat(passes("other").read(passes.sign(PASS), NOW)).isEqualTo(new ResidentPassOutcome.Forged());
        assertThat(passes.read(passes.sign(PASS), NOW.plus(Duration.ofDays(40))))
                .isEqualTo(new ResidentPassOutcome.Forged());
        assertThat(passes.read(passes.sign(PASS), NOW.plus(Duration.ofDays(6))))
                .isInstanceOf(ResidentPassOutcome.Genuine.class);
    }

    @Test
    void itIsOfNoUseAsACodeOfASite() {
        assertThat(SiteCodes.verify(passes.sign(PASS), id -> Optional.empty()))
                .isEqualTo(new SiteCodeOutcome.Malformed());
        assertThat(ResidentPasses.isOne(passes.sign(PASS))).isTrue();
    }

    @Test
    void itLastsForAMinute() {
        assertThat(PASS.isValidAt(NOW, Duration.ZERO)).isTrue();
        assertThat(PASS.isValidAt(NOW.plusMillis(59_999), Duration.ZERO)).isTrue();
        assertThat(PASS.isValidAt(NOW.plusSeconds(60), Duration.ZERO)).isFalse();
        assertThat(PASS.isValidAt(NOW.minusMillis(1), Duration.ZERO)).isFalse();
        assertThat(PASS.isValidAt(NOW.plusSeconds(64), Duration.ofSeconds(5))).isTrue();
    }

    private static String mark(String code) {
        return code.split("\\.", -1)[3];
    }

    private static ResidentPasses passes(String secret) {
        return new ResidentPasses(
                purpose -> new SecretKeySpec(HexFormat.of().parseHex(Json.sha256(secret + purpose)), "HmacSHA256"));
    }
}
