package city.wufei.appapi.checkin;

import city.wufei.appapi.clock.DistrictTime;
import city.wufei.appapi.transaction.Transactions;
import city.wufei.contracts.staff.CheckInSummary;
import city.wufei.contracts.staff.PlaceCheckIns;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Counts check-ins for staff. */
@Singleton
final class CheckInFigures {

    private final CheckInRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    CheckInFigures(CheckInRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By place over the last days, today included. */
    CheckInSummary summary(String district, int days) {
        var today = DistrictTime.day(clock.instant());
        var from = today.minusDays(days - 1L);
        var places = transactions.read(() -> repository.byPlace(district, from, today)).stream()
                .map(row -> new PlaceCheckIns(row.placeId(), row.checkIns(), row.residents(), row.points()))
                .toList();
        var total = places.stream().mapToLong(PlaceCheckIns::checkIns).sum();
        return new CheckInSummary(district, from, today, total, places);
    }
}
