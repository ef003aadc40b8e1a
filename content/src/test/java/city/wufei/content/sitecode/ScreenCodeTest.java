package city.wufei.content.sitecode;

import static city.wufei.content.sitecode.ScreenCode.Worth.IN_TIME;
import static city.wufei.content.sitecode.ScreenCode.Worth.OVER;
import static city.wufei.content.sitecode.ScreenCode.Worth.TO_COME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Codes of screens, and the vectors of docs/site-codes.md. */
class ScreenCodeTest {

    private static final String DISTRICT = "310117-songjiang";
    private static final String PLACE = "fangsong-recycle-01";
    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Instant START = Instant.parse("2026-11-27T06:00:00Z");
    private static final ScreenCode CODE = new ScreenCode(DISTRICT, PLACE, "SCREENKEY1", 59_858_640);

    /** The private keys of RFC 8032, 7.1, tests 1 and 2. */
    private static final KeyPair PAIR = pair("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final KeyPair OTHER = pair("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    private static final SigningKey POSTERS = SigningKey.of("DISTRICTKEY1", DISTRICT, PAIR.getPublic(), START);
    private static final SigningKey SCREEN =
            SigningKey.of("SCREENKEY1", DISTRICT, PAIR.getPublic(), START).forScreenOf(PLACE);

    @Test
    void aKeyOfGivenBytesHasThePublicKeyOfTheStandard() {
        var encoded = HexFormat.of().formatHex(PAIR.getPublic().getEncoded());

        assertThat(encoded).endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void theVectorsOfTheDocumentHold() throws IOException {
        var vectors = vectors();

        assertThat(SiteCodes.sign(PAIR.getPrivate(), CODE)).isEqualTo(vectors.get("screen"));
        assertThat(SiteCodes.sign(PAIR.getPrivate(), SiteCode.of(DISTRICT, PLACE, "DISTRICTKEY1", "42")))
                .isEqualTo(vectors.get("poster"));
        assertThat(SiteCodes.sign(OTHER.getPrivate(), CODE)).isEqualTo(vectors.get("forged"));
        assertThat(verify(vectors.getOrDefault("poster", ""), POSTERS)).isInstanceOf(SiteCodeOutcome.Genuine.class);
        assertThat(verify(vectors.getOrDefault("screen", ""), SCREEN)).isEqualTo(new SiteCodeOutcome.OnScreen(CODE));
        assertThat(verify(vectors.getOrDefault("forged", ""), SCREEN)).isEqualTo(new SiteCodeOutcome.Forged());
        assertThat(verify(vectors.getOrDefault("other-site", ""), SCREEN)).isEqualTo(new SiteCodeOutcome.Forged());
        var revoked = new SigningKey(SCREEN.keyId(), DISTRICT, SCREEN.publicKey(), START, true, PLACE);
        assertThat(verify(vectors.getOrDefault("screen", ""), revoked))
                .isEqualTo(new SiteCodeOutcome.UnknownKey("SCREENKEY1"));
    }

    @Test
    void theTimesOfTheDocumentHold() {
        assertThat(CODE.startsAt()).isEqualTo(START);
        assertThat(arrives(START.plusSeconds(10))).isEqualTo(IN_TIME);
        assertThat(arrives(START.minusSeconds(30))).isEqualTo(IN_TIME);
        assertThat(arrives(START.plusMillis(59_999))).isEqualTo(IN_TIME);
        assertThat(arrives(START.minusMillis(30_001))).isEqualTo(TO_COME);
        assertThat(arrives(START.plusSeconds(60))).isEqualTo(OVER);
        var scanned = START.plusSeconds(10);
        assertThat(CODE.judge(scanned, START.plusSeconds(30 + 600), LATE)).isEqualTo(IN_TIME);
        assertThat(CODE.judge(scanned, START.plusMillis(30_000 + 600_001), LATE))
                .isEqualTo(OVER);
        assertThat(CODE.judge(START.plusSeconds(70), START.plusSeconds(80), LATE))
                .isEqualTo(OVER);
    }

    @Test
    void aKeyOfAScreenSignsNoPosterAndOneOfPostersNoScreen() {
        var poster = SiteCodes.sign(PAIR.getPrivate(), SiteCode.of(DISTRICT, PLACE, "SCREENKEY1", "42"));
        var screen = SiteCodes.sign(PAIR.getPrivate(), new ScreenCode(DISTRICT, PLACE, "DISTRICTKEY1", 1));

        assertThat(verify(poster, SCREEN)).isEqualTo(new SiteCodeOutcome.Forged());
        assertThat(verify(screen, POSTERS)).isEqualTo(new SiteCodeOutcome.Forged());
    }

    @Test
    void aStepHasOneSpelling() {
        var text = SiteCodes.sign(PAIR.getPrivate(), new ScreenCode(DISTRICT, PLACE, "SCREENKEY1", 7));

        for (var other : new String[] {".07.", ".+7.", ".-7.", ".7777777777777."}) {
            assertThat(verify(text.replace(".7.", other), SCREEN)).isEqualTo(new SiteCodeOutcome.Malformed());
        }
        assertThatThrownBy(() -> new ScreenCode(DISTRICT, PLACE, "K", -1)).hasMessageContaining("step");
    }

    @Property
    void itCountsAtItsOwnStepAndOneToEitherSideAndNoFurther(
            @ForAll @LongRange(max = 4_000_000_000L) long seconds, @ForAll @IntRange(min = -5, max = 5) int off) {
        var time = Instant.ofEpochSecond(seconds + 300);
        var code = new ScreenCode(DISTRICT, PLACE, "K", ScreenCode.stepAt(time) + off);

        var expected = off < -1 ? OVER : off > 1 ? TO_COME : IN_TIME;
        assertThat(code.judge(time, time, LATE)).isEqualTo(expected);
        assertThat(code.isShownAt(time)).isEqualTo(Math.abs(off) <= 1);
    }

    /** Whatever a phone says of the time, nothing counts before its step but one, nor later than its end and the minutes of the rules. */
    @Property
    void noClockOfAPhoneOpensMoreThanTheRules(
            @ForAll @LongRange(min = -200_000, max = 200_000) long claimed,
            @ForAll @LongRange(min = -200_000, max = 200_000) long arrived,
            @ForAll @IntRange(max = 60) int minutes) {
        var late = Duration.ofMinutes(minutes);
        var at = START.plusSeconds(arrived);

        if (CODE.judge(START.plusSeconds(claimed), at, late) == IN_TIME) {
            assertThat(at)
                    .isAfterOrEqualTo(START.minusSeconds(30))
                    .isBeforeOrEqualTo(CODE.endsAt().plusSeconds(Math.max(30, late.toSeconds())));
            assertThat(CODE.countsAt(START.plusSeconds(claimed), at))
                    .isBeforeOrEqualTo(at)
                    .isAfterOrEqualTo(START.minusSeconds(30));
        }
    }

    @Property
    void anyOtherCharacterAnywhereIsNotGenuine(@ForAll @IntRange(max = 10_000) int at, @ForAll char other) {
        var text = SiteCodes.sign(PAIR.getPrivate(), CODE);
        var index = at % text.length();
        var changed = new StringBuilder(text);
        changed.setCharAt(index, other);

        if (!changed.toString().equals(text)) {
            assertThat(verify(changed.toString(), SCREEN)).isNotInstanceOf(SiteCodeOutcome.OnScreen.class);
        }
    }

    private static ScreenCode.Worth arrives(Instant at) {
        return CODE.judge(at, at, LATE);
    }

    private static SiteCodeOutcome verify(String text, SigningKey key) {
        Function<String, Optional<SigningKey>> keys =
                id -> id.equals(key.keyId()) ? Optional.of(key) : Optional.empty();
        return SiteCodes.verify(text, keys);
    }

    /** A line of the document for each: its name and its code. */
    private static Map<String, String> vectors() throws IOException {
        var line = Pattern.compile("(?m)^(poster|screen|forged|other-site) +([12]\\.\\S+)$");
        return line.matcher(Files.readString(Path.of("..", "docs", "site-codes.md")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static KeyPair pair(String seed) {
        return Ed25519.keyPair(HexFormat.of().parseHex(seed));
    }
}
