package city.wufei.content.sitecode;

/** What a scanned text turns out to be. */
public sealed interface SiteCodeOutcome {

    /** Signed by the district's key. Whether the poster was revoked, and the place exists, is for the caller to see. */
    record Genuine(SiteCode code) implements SiteCodeOutcome {}

    /** Signed by the key of a screen of this place. Whether it is still shown, and the place exists, is for the caller to see. */
    record OnScreen(ScreenCode code) implements SiteCodeOutcome {}

    /** Not a site code at all. */
    record Malformed() implements SiteCodeOutcome {}

    /** Signed with a key that this installation does not know, or has revoked. */
    record UnknownKey(String keyId) implements SiteCodeOutcome {}

    /** The signature is not the key's, or the key is another district's, another place's or for another kind of code. */
    record Forged() implements SiteCodeOutcome {}
}
