package city.wufei.portal.organisation;

import city.wufei.content.json.Json;
import city.wufei.portal.settings.Keys;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Contacts at rest: AES-256-GCM, a fresh 96-bit nonce before each text, the id of whom they belong to bound in as associated data. */
@Singleton
public final class ContactCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    ContactCipher(Keys keys) {
        this.key = keys.cipherKey("contact");
    }

    public byte[] seal(long ownerId, Contact contact) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed =
                run(Cipher.ENCRYPT_MODE, ownerId, nonce, Json.canonical(contact).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Fails loudly on bytes that were changed, or that belong to another owner. */
    public Contact open(long ownerId, byte[] stored) {
        var nonce = new byte[NONCE_BYTES];
        var sealed = new byte[stored.length - NONCE_BYTES];
        ByteBuffer.wrap(stored).get(nonce).get(sealed);
        var text = run(Cipher.DECRYPT_MODE, ownerId, nonce, sealed);
        return Json.read(new String(text, StandardCharsets.UTF_8), Contact.class);
    }

    private byte[] run(int mode, long ownerId, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(ownerId).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the contact cannot be read: was WUFEI_SECRET changed?", e);
        }
    }
}
