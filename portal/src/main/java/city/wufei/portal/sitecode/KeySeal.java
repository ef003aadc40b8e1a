package city.wufei.portal.sitecode;

import city.wufei.portal.settings.Keys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals private keys for the table: AES-256-GCM (NIST SP 800-38D) under a key derived from the installation's secret, with the
 * nonce in front. District and key id are bound in, so a row copied to another one does not open.
 */
@Singleton
public final class KeySeal {
    private static final String PURPOSE = "site-code-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final RandomGenerator random;

    @Inject
    KeySeal(Keys keys, RandomGenerator random) {
        this(keys.cipherKey(PURPOSE), random);
    }

    KeySeal(SecretKey key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /** The sealed key in Base64. */
    public String seal(PrivateKey secret, String district, String keyId) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, district, keyId).doFinal(secret.getEncoded());
            var whole =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The key again; empty when it was sealed under another secret or for another row. */
    public Optional<PrivateKey> open(String sealed, String district, String keyId) {
        var whole = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        try {
            var secret = cipher(Cipher.DECRYPT_MODE, nonce, district, keyId)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open the key " + keyId, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String district, String keyId) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((district + "/" + keyId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
