package city.wufei.content.sitecode;

import city.wufei.content.id.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the code on a poster says.
 *
 * @param version of the format; 1
 * @param district pack id
 * @param placeId the place's id in the district
 * @param keyId the key that signs
 * @param serial of the poster, so that a lost one can be revoked: 1 to 20 digits and letters
 */
public record SiteCode(int version, String district, String placeId, String keyId, String serial) {

    /** The version that this release signs. */
    public static final int VERSION = 1;

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9]{1,20}");

    public SiteCode {
        if (version != VERSION
                || !PART.matcher(district).matches()
                || !PART.matcher(placeId).matches()) {
            throw new IllegalArgumentException("not a site: " + version + ", " + district + ", " + placeId);
        }
        if (!PART.matcher(keyId).matches() || !SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("not a key and serial: " + keyId + ", " + serial);
        }
    }

    /** A code of the current version. */
    public static SiteCode of(String district, String placeId, String keyId, String serial) {
        return new SiteCode(VERSION, district, placeId, keyId, serial);
    }

    /** When the poster was made, where its serial is an identifier and so tells. */
    public Optional<Instant> madeAt() {
        return Ids.parse(serial).map(Ids::madeAt);
    }

    /** The text that is signed: everything before the signature's dot. */
    String payload() {
        return String.join(".", Integer.toString(version), district, placeId, keyId, serial);
    }
}
