package city.wufei.portal.sitecode;

import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodes;
import java.security.PrivateKey;

/** An opened key, for the length of one use case. */
record Signer(String keyId, PrivateKey secret) {

    /** The text of the code of a poster. */
    String sign(String district, String placeId, String serial) {
        return SiteCodes.sign(secret, SiteCode.of(district, placeId, keyId, serial));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Signer[" + keyId + "]";
    }
}
