package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.library.Districts;
import city.wufei.appapi.resident.Resident;
import city.wufei.content.checkin.CheckInTraces;
import city.wufei.content.checkin.ReviewRules;
import city.wufei.content.checkin.Suspicion;
import city.wufei.content.place.Place;
import city.wufei.contracts.staff.ReviewFacts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for what stands out at a check-in that counts by all rules. */
@Singleton
final class Watch {

    private final RecentScans scans;
    private final Districts districts;

    Watch(RecentScans scans, Districts districts) {
        this.scans = scans;
        this.districts = districts;
    }

    /** Why a person should look at it; empty where nothing stands out. */
    Optional<Held> look(
            Resident resident, ScannedSite.Open site, CheckInRow row, CountsRow counts, @Nullable String device) {
        var rules = site.rules().review();
        var before = placeBefore(resident, counts).filter(place -> !place.id().equals(row.placeId()));
        var traces = new CheckInTraces(
                before.map(place -> way(place, site, row, counts)).orElse(null),
                accounts(rules, resident, row, device),
                residents(rules, resident, row),
                row.occurredAt().atZone(DistrictTime.ZONE).getHour(),
                counts.byNight());
        var why = rules.of(traces);
        return why.isEmpty() ? Optional.empty() : Optional.of(new Held(why, facts(why, traces, before)));
    }

    private Optional<Place> placeBefore(Resident resident, CountsRow counts) {
        return Optional.ofNullable(counts.placeBefore())
                .flatMap(id -> districts.library().place(resident.district(), id));
    }

    /** Between the edges, since one checks in anywhere within the radius. */
    private static CheckInTraces.@Nullable Way way(
            Place before, ScannedSite.Open site, CheckInRow row, CountsRow counts) {
        if (counts.atBefore() == null) {
            return null;
        }
        var there = site.rules().at(before);
        var between = there.position().metresTo(site.terms().position());
        var metres =
                (int) Math.round(between - there.radiusMetres() - site.terms().radiusMetres());
        return new CheckInTraces.Way(
                Math.max(0, metres),
                Duration.between(counts.atBefore(), row.occurredAt()).abs());
    }

    private int accounts(ReviewRules rules, Resident resident, CheckInRow row, @Nullable String device) {
        var rule = rules.device();
        return rule == null ? 0 : scans.accountsOn(device, resident, row.occurredAt(), rule.within());
    }

    private int residents(ReviewRules rules, Resident resident, CheckInRow row) {
        var rule = rules.burst();
        return rule == null ? 0 : scans.residentsAt(row.placeId(), resident, row.occurredAt(), rule.within());
    }

    private static ReviewFacts facts(List<Suspicion> why, CheckInTraces traces, Optional<Place> before) {
        var way = why.contains(Suspicion.SPEED) ? traces.way() : null;
        return new ReviewFacts(
                way == null ? null : before.map(Place::name).orElse(null),
                way == null ? null : way.metres(),
                way == null ? null : way.took().toSeconds(),
                why.contains(Suspicion.DEVICE) ? traces.accountsOnDevice() : null,
                why.contains(Suspicion.BURST) ? traces.residentsAtSite() : null,
                why.contains(Suspicion.NIGHTS) ? traces.checkInsByNight() : null);
    }
}
