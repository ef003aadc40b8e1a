package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.checkin.SiteTerms;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.Published;
import city.wufei.contracts.checkin.MaterialWeight;
import city.wufei.contracts.staff.Weighing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where staff weigh: a place of their district, and the rules that hold there. */
record WeighedPlace(Place place, Published<CheckInRules> published) {

    /** The place of a weighing, where it takes check-ins. */
    static Optional<WeighedPlace> of(Library library, String district, Weighing weighing, Instant now) {
        return library.place(district, weighing.place())
                .filter(each -> !each.isClosedForGood() && each.checkIn().enabled())
                .filter(each -> !each.isClosedOn(DistrictTime.day(now)))
                .map(each -> new WeighedPlace(each, library.checkInRules(district)));
    }

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

    /** Whether it takes all of this; a place that does not say what it takes, takes everything. */
    boolean takes(List<MaterialWeight> weights) {
        var taken = place.allMaterials();
        return taken.isEmpty()
                || weights.stream()
                        .allMatch(each -> taken.contains(city.wufei.content.place.Material.valueOf(
                                each.material().name())));
    }
}
