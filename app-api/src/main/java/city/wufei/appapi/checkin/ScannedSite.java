package city.wufei.appapi.checkin;

import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import java.time.Instant;

/** What a scanned code leads to: a place that takes check-ins, or the reason why not. */
sealed interface ScannedSite {

    /** {@code madeAt} is when the code was made or, where it does not tell, its key: nobody scanned it before. */
    record Open(String district, Place place, Instant madeAt) implements ScannedSite {

        city.wufei.contracts.checkin.SiteCode shown() {
            return new city.wufei.contracts.checkin.SiteCode(
                    district,
                    place.id(),
                    place.name(),
                    place.address(),
                    place.checkIn().points(),
                    place.example());
        }
    }

    record Closed(CheckInOutcome.Refused why) implements ScannedSite {}

    /** Reads the text of a code, or the address that a poster's QR opens, which ends with it. */
    static ScannedSite of(String scanned, String district, Library library) {
        return switch (of(scanned, library)) {
            case Open open when !open.district().equals(district) -> new Closed(new CheckInOutcome.WrongDistrict());
            case ScannedSite site -> site;
        };
    }

    /** Reads a code by itself, whoever scanned it. */
    static ScannedSite of(String scanned, Library library) {
        var text = scanned.substring(scanned.lastIndexOf('/') + 1).strip();
        return switch (SiteCodes.verify(text, library::signingKey)) {
            case SiteCodeOutcome.Malformed() -> new Closed(new CheckInOutcome.Invalid());
            case SiteCodeOutcome.Forged() -> new Closed(new CheckInOutcome.Invalid());
            case SiteCodeOutcome.UnknownKey(var keyId) -> new Closed(unknownKey(library, keyId));
            case SiteCodeOutcome.Genuine(var code) -> genuine(code, library);
        };
    }

    private static CheckInOutcome.Refused unknownKey(Library library, String keyId) {
        return library.signingKey(keyId).filter(SigningKey::revoked).isPresent()
                ? new CheckInOutcome.Revoked()
                : new CheckInOutcome.Invalid();
    }

    private static ScannedSite genuine(SiteCode code, Library library) {
        if (library.isRevoked(code)) {
            return new Closed(new CheckInOutcome.Revoked());
        }
        var place = library.place(code.district(), code.placeId());
        if (place.filter(each -> !each.isClosedForGood()).isEmpty()) {
            return new Closed(new CheckInOutcome.Expired());
        }
        return place.get().checkIn().enabled()
                ? new Open(code.district(), place.get(), madeAt(code, library))
                : new Closed(new CheckInOutcome.NotOffered());
    }

    private static Instant madeAt(SiteCode code, Library library) {
        return code.madeAt()
                .or(() -> library.signingKey(code.keyId()).map(SigningKey::createdAt))
                .orElse(Instant.EPOCH);
    }
}
