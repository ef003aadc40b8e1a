package city.wufei.content.sitecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SiteCodesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final KeyPair PAIR = SiteCodes.newKeyPair();
    private static final SigningKey KEY = SigningKey.of("K1", "310117-songjiang", PAIR.getPublic(), NOW);
    private static final SiteCode CODE = SiteCode.of("310117-songjiang", "yueyang-bin-01", "K1", "42");
    private static final String TEXT = SiteCodes.sign(PAIR.getPrivate(), CODE);

    @Test
    void signedCodeIsGenuine() {
        assertThat(SiteCodes.verify(TEXT, keys(KEY))).isEqualTo(new SiteCodeOutcome.Genuine(CODE));
    }

    @Property
    void everyCodeSurvivesTheRoundTrip(@ForAll("parts") String place, @ForAll("serials") String serial) {
        var code = SiteCode.of("310117-songjiang", place, "K1", serial);

        assertThat(SiteCodes.verify(SiteCodes.sign(PAIR.getPrivate(), code), keys(KEY)))
                .isEqualTo(new SiteCodeOutcome.Genuine(code));
    }

    @Property(tries = 3000)
    void anyOtherCharacterAnywhereIsNotGenuine(@ForAll @IntRange(max = 10_000) int at, @ForAll("letters") char other) {
        var changed = new StringBuilder(TEXT);
        var index = at % TEXT.length();
        if (TEXT.charAt(index) == other) {
            return;
        }
        changed.setCharAt(index, other);

        assertThat(SiteCodes.verify(changed.toString(), keys(KEY))).isNotInstanceOf(SiteCodeOutcome.Genuine.class);
    }

    @Test
    void lastCharacterHasNoSecondSpelling() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var genuine = alphabet.chars()
                .mapToObj(c -> TEXT.substring(0, TEXT.length() - 1) + (char) c)
                .filter(text -> SiteCodes.verify(text, keys(KEY)) instanceof SiteCodeOutcome.Genuine);

        assertThat(genuine).containsExactly(TEXT);
    }

    @Property
    void nothingThatIsScannedThrows(@ForAll String text) {
        assertThat(SiteCodes.verify(text, keys(KEY))).isInstanceOf(SiteCodeOutcome.Malformed.class);
    }

    @Test
    void keyThatNobodyKnowsIsUnknown() {
        assertThat(SiteCodes.verify(TEXT, id -> Optional.empty())).isEqualTo(new SiteCodeOutcome.UnknownKey("K1"));
    }

    @Test
    void revokedKeyIsUnknown() {
        var revoked = new SigningKey("K1", KEY.district(), KEY.publicKey(), NOW, true);

        assertThat(SiteCodes.verify(TEXT, keys(revoked))).isEqualTo(new SiteCodeOutcome.UnknownKey("K1"));
    }

    @Test
    void keyOfAnotherDistrictCannotSignForThisOne() {
        var foreign = SigningKey.of("K1", "310118-qingpu", PAIR.getPublic(), NOW);

        assertThat(SiteCodes.verify(TEXT, keys(foreign))).isEqualTo(new SiteCodeOutcome.Forged());
    }

    @Test
    void otherKeysSignatureIsForged() {
        var other = SiteCodes.sign(SiteCodes.newKeyPair().getPrivate(), CODE);

        assertThat(SiteCodes.verify(other, keys(KEY))).isEqualTo(new SiteCodeOutcome.Forged());
    }

    @Provide
    static Arbitrary<String> parts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(3)
                .ofMaxLength(40);
    }

    @Provide
    static Arbitrary<String> serials() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    static Arbitrary<Character> letters() {
        return Arbitraries.chars().range(' ', '~');
    }

    private static Function<String, Optional<SigningKey>> keys(SigningKey key) {
        return id -> id.equals(key.keyId()) ? Optional.of(key) : Optional.empty();
    }
}
