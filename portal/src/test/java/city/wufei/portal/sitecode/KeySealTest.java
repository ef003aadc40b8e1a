package city.wufei.portal.sitecode;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.sitecode.SiteCodes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeySealTest {
    private static final String DISTRICT = "310117-songjiang";

    @Test
    void aSealedKeyOpensAgain() {
        var secret = SiteCodes.newKeyPair().getPrivate();
        var seal = seal("one secret of this installation!");

        var sealed = seal.seal(secret, DISTRICT, "A");

        assertThat(seal.open(sealed, DISTRICT, "A")).contains(secret);
        assertThat(sealed).isNotEqualTo(seal.seal(secret, DISTRICT, "A")).hasSizeLessThan(255);
    }

    @Test
    void itDoesNotOpenInAnotherRowOrUnderAnotherSecret() {
        var seal = seal("one secret of this installation!");
        var sealed = seal.seal(SiteCodes.newKeyPair().getPrivate(), DISTRICT, "A");

        assertThat(seal.open(sealed, DISTRICT, "B")).isEmpty();
        assertThat(seal.open(sealed, "310118-qingpu", "A")).isEmpty();
        assertThat(seal("the secret after it was changed!").open(sealed, DISTRICT, "A"))
                .isEmpty();
    }

    private static KeySeal seal(String thirtyTwoBytes) {
        var key = new SecretKeySpec(thirtyTwoBytes.getBytes(StandardCharsets.UTF_8), "AES");
        return new KeySeal(key, new SecureRandom());
    }
}
