package city.wufei.appapi.checkin;

import city.wufei.appapi.resident.Resident;
import city.wufei.contracts.checkin.CheckIn;
import city.wufei.contracts.checkin.MaterialWeight;
import city.wufei.contracts.place.Material;
import city.wufei.contracts.staff.Weighing;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds to check-ins what staff weighed, and what a person decides. All of it joins the caller's transaction. */
@Singleton
final class Weights {

    /** Rows asked for at once. */
    private static final int BATCH = 1000;

    private final WeighingRepository repository;

    private final ReviewRepository reviews;

    Weights(WeighingRepository repository, ReviewRepository reviews) {
        this.repository = repository;
        this.reviews = reviews;
    }

    /** Check-ins as they are shown; the database is asked once more only where staff weighed at one, or decide about one. */
    List<CheckIn> shown(Resident resident, List<CheckInRow> rows) {
        var weighed =
                rows.stream().filter(CheckInRow::isWeighed).map(CheckInRow::id).toList();
        Map<Long, List<MaterialWeight>> weights = new HashMap<>();
        for (var from = 0; from < weighed.size(); from += BATCH) {
            var some = weighed.subList(from, Math.min(weighed.size(), from + BATCH));
            repository
                    .of(resident.district(), some)
                    .forEach(row -> weights.merge(row.checkInId(), List.of(row.shown()), Weights::both));
        }
        var reviews = reviews(resident, rows);
        return rows.stream()
                .map(row -> row.shown(weights.get(row.id()), reviews.get(row.id())))
                .toList();
    }

    private Map<Long, ReviewRow> reviews(Resident resident, List<CheckInRow> rows) {
        var reviewed =
                rows.stream().filter(CheckInRow::reviewed).map(CheckInRow::id).toList();
        Map<Long, ReviewRow> found = new HashMap<>();
        for (var from = 0; from < reviewed.size(); from += BATCH) {
            var some = reviewed.subList(from, Math.min(reviewed.size(), from + BATCH));
            reviews.of(resident.district(), some).forEach(row -> found.put(row.checkInId(), row));
        }
        return found;
    }

    /** Keeps what was weighed; what is named twice is one. */
    void keep(CheckInRow row, String staff, Weighing weighing) {
        var grams = new EnumMap<Material, Integer>(Material.class);
        weighing.weights().forEach(each -> grams.merge(each.material(), each.grams(), Integer::sum));
        repository.note(row.districtId(), row.id(), staff, weighing.nonce());
        repository.add(grams.entrySet().stream()
                .map(each -> WeightRow.of(row.districtId(), row.id(), each.getKey(), each.getValue()))
                .toList());
    }

    /** Whether the check-in was made by this very scan. */
    boolean isOf(CheckInRow row, Weighing weighing) {
        return repository
                .nonceOf(row.districtId(), row.id())
                .filter(weighing.nonce()::equals)
                .isPresent();
    }

    private static List<MaterialWeight> both(List<MaterialWeight> some, List<MaterialWeight> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
