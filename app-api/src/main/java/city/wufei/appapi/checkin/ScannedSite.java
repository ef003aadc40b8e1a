package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.Published;
import city.wufei.content.sitecode.ResidentPasses;
import city.wufei.content.sitecode.ScreenCode;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodeOutcome;
import city.wufei.content.sitecode.SiteCodes;
import java.time.Duration;
import java.time.Instant;

/** What a scanned code leads to: a place that takes check-ins, or the reason why not. */
sealed interface ScannedSite {

    /** How far the clocks of our own machines may be apart. */
    Duration AHEAD = Duration.ofMinutes(5);

    /**
     * {@code madeAt} is when the code was made or, where it does not tell, its key: nobody scanned it before. {@code scannedAt} is when it
     * was scanned: by the phone's clock, but for a screen's code, which knows better.
     */
    record Open(String district, Place place, Instant madeAt, Instant scannedAt, Published<CheckInRules> published)
            implements ScannedSite {

        CheckInRules rules() {
            return published.document();
        }

        SiteTerms terms() {
            return rules().at(place);
        }

        /** What the ledger says of the rules: their pack, id and version. */
        String rule() {
            return published.reference();
        }

        city.wufei.contracts.checkin.SiteCode shown() {
            var terms = terms();
            return new city.wufei.contracts.checkin.SiteCode(
                    district,
                    place.id(),
                    place.name(),
                    place.address(),
                    terms.points(),
                    terms.positionRequired() ? null : terms.pointsWithoutPosition(),
                    terms.positionRequired(),
                    terms.radiusMetres(),
                    rules().everyHours(),
                    place.example());
        }
    }

    record Closed(CheckInOutcome.Refused why) implements ScannedSite {}

    /** Reads the text of a code, or the address that a poster's QR opens, which ends with it. */
    static ScannedSite of(String scanned, String district, Library library, Instant at, Instant now) {
        return switch (of(scanned, library, at, now)) {
            case Open open when !open.district().equals(district) -> new Closed(new CheckInOutcome.WrongDistrict());
            case ScannedSite site -> site;
        };
    }

    /** Reads a code by itself, whoever scanned it, at a time by the phone's clock. */
    static ScannedSite of(String scanned, Library library, Instant at, Instant now) {
        var text = scanned.substring(scanned.lastIndexOf('/') + 1).strip();
        if (ResidentPasses.isOne(text)) {
            return new Closed(new CheckInOutcome.ForStaff());
        }
        return switch (SiteCodes.verify(text, library::signingKey)) {
            case SiteCodeOutcome.Malformed() -> new Closed(new CheckInOutcome.Malformed());
            case SiteCodeOutcome.Forged() -> new Closed(new CheckInOutcome.Invalid());
            case SiteCodeOutcome.UnknownKey(var keyId) -> new Closed(unknownKey(library, keyId));
            case SiteCodeOutcome.Genuine(var code) -> poster(code, library, at, now);
            case SiteCodeOutcome.OnScreen(var code) -> screen(code, library, at, now);
        };
    }

    private static CheckInOutcome.Refused unknownKey(Library library, String keyId) {
        return library.signingKey(keyId).filter(SigningKey::revoked).isPresent()
                ? new CheckInOutcome.Revoked()
                : new CheckInOutcome.Invalid();
    }

    private static ScannedSite poster(SiteCode code, Library library, Instant at, Instant now) {
        if (library.isRevoked(code)) {
            return new Closed(new CheckInOutcome.Revoked());
        }
        var madeAt = madeAt(code, library);
        return madeAt.isAfter(now.plus(AHEAD))
                ? new Closed(new CheckInOutcome.NotYetValid())
                : place(code.district(), code.placeId(), library, now, madeAt, at);
    }

    private static ScannedSite screen(ScreenCode code, Library library, Instant at, Instant now) {
        var late = library.checkInRules(code.district()).document().scans().screenLate();
        return switch (code.judge(at, now, late)) {
            case OVER -> new Closed(new CheckInOutcome.Stale());
            case TO_COME -> new Closed(new CheckInOutcome.NotYetValid());
            case IN_TIME ->
                place(code.district(), code.placeId(), library, now, code.startsAt(), code.countsAt(at, now));
        };
    }

    private static ScannedSite place(
            String district, String id, Library library, Instant now, Instant madeAt, Instant scannedAt) {
        var place = library.place(district, id);
        if (place.filter(each -> !each.isClosedForGood()).isEmpty()) {
            return new Closed(new CheckInOutcome.Expired());
        }
        return place.get().checkIn().enabled() && !place.get().isClosedOn(DistrictTime.day(now))
                ? new Open(district, place.get(), madeAt, scannedAt, library.checkInRules(district))
                : new Closed(new CheckInOutcome.NotOffered());
    }

    private static Instant madeAt(SiteCode code, Library library) {
        return code.madeAt()
                .or(() -> library.signingKey(code.keyId()).map(SigningKey::createdAt))
                .orElse(Instant.EPOCH);
    }
}
