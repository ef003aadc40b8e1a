package city.wufei.appapi.checkin;

import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;

/** What a scanned code leads to: a place that takes check-ins, or the reason why not. */
sealed interface ScannedSite {

    record Open(Place place) implements ScannedSite {}

    record Closed(CheckInOutcome why) implements ScannedSite {}

    /** Reads the text of a code, or the address that a poster's QR opens, which ends with it. */
    static ScannedSite of(String scanned, String district, Library library) {
        var text = scanned.substring(scanned.lastIndexOf('/') + 1).strip();
        return switch (SiteCodes.verify(text, library::signingKey)) {
            case SiteCodeOutcome.Malformed() -> new Closed(new CheckInOutcome.Invalid());
            case SiteCodeOutcome.Forged() -> new Closed(new CheckInOutcome.Invalid());
            case SiteCodeOutcome.UnknownKey(var keyId) -> new Closed(unknownKey(library, keyId));
            case SiteCodeOutcome.Genuine(var code) -> genuine(code, district, library);
        };
    }

    private static CheckInOutcome unknownKey(Library library, String keyId) {
        return library.signingKey(keyId).filter(SigningKey::revoked).isPresent()
                ? new CheckInOutcome.Revoked()
                : new CheckInOutcome.Invalid();
    }

    private static ScannedSite genuine(SiteCode code, String district, Library library) {
        if (!code.district().equals(district)) {
            return new Closed(new CheckInOutcome.WrongDistrict());
        }
        if (library.isRevoked(code)) {
            return new Closed(new CheckInOutcome.Revoked());
        }
        var place = library.place(district, code.placeId());
        if (place.isEmpty()) {
            return new Closed(new CheckInOutcome.Expired());
        }
        return place.get().checkIn().enabled() ? new Open(place.get()) : new Closed(new CheckInOutcome.NotOffered());
    }
}
